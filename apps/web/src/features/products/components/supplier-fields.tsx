import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import type { Supplier } from '@agentic-retail/domain/product/product';
import { type ComponentProps, useId, useMemo } from 'react';
import { Field } from '../../../components/field.tsx';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import type { ProductEntry } from '../form/product-entry.ts';
import styles from './product-fields.module.css';

interface SupplierFieldsProps {
  readonly line: (column: ProductColumn) => ComponentProps<typeof Field>;
  readonly onChange: (part: Partial<ProductEntry>) => void;
}

/** Who a product is bought from; the name of a supplier that others have fills in the rest. */
export function SupplierFields({ line, onChange }: SupplierFieldsProps) {
  const { entries } = useStore(useServices().catalogue.state).shelf;
  const listId = useId();
  const suppliers = useMemo(() => {
    const known = entries.flatMap(({ product: { supplier } }) => supplier ?? []);
    return new Map(known.map((supplier) => [supplier.name, supplier]));
  }, [entries]);
  return (
    <fieldset className={styles.supplier}>
      <legend className={styles.legend}>Supplier</legend>
      <Field
        {...line('supplierName')}
        label="Name"
        list={listId}
        onChange={({ target: { value } }) => {
          const known = suppliers.get(value);
          onChange({ supplierName: value, ...(known && cellsOf(known)) });
        }}
      />
      <datalist id={listId}>
        {[...suppliers.keys()].sort().map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field {...line('supplierId')} label="Id" />
      <Field {...line('supplierContact')} label="Contact" hint="Where orders go." />
      <Field {...line('supplierLeadTimeDays')} inputMode="numeric" />
      <Field {...line('packSize')} inputMode="numeric" hint="Units that are sold together." />
    </fieldset>
  );
}

function cellsOf({ id, contact, leadTimeDays }: Supplier): Partial<ProductEntry> {
  return {
    supplierId: id,
    supplierContact: contact,
    supplierLeadTimeDays: leadTimeDays?.toString() ?? '',
  };
}
