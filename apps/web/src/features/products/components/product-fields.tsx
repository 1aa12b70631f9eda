import type { ProductColumn } from '@agentic-retail/domain/import/product-columns';
import { useId } from 'react';
import { Field } from '../../../components/field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { TextAreaField } from '../../../components/text-area-field.tsx';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';
import { columnNames } from '../column-names.ts';
import type { EntryErrors, ProductEntry } from '../form/product-entry.ts';
import { taxClassNames } from '../tax-class-names.ts';
import styles from './product-fields.module.css';
import { SupplierFields } from './supplier-fields.tsx';

interface ProductFieldsProps {
  readonly entry: ProductEntry;
  readonly errors: EntryErrors;
  /** Whether there is no such product yet. */
  readonly isNew: boolean;
  readonly onChange: (part: Partial<ProductEntry>) => void;
}

const taxes = Object.entries(taxClassNames).map(([value, label]) => ({ value, label }));
const sales = [
  { value: 'yes', label: 'On sale' },
  { value: 'no', label: 'Off sale' },
];

/** Everything that people decide about a product, beside its picture. */
export function ProductFields({ entry, errors, isNew, onChange }: ProductFieldsProps) {
  const { shelf } = useStore(useServices().catalogue.state);
  const listId = useId();
  /** What every line of text has: its name, what stands in it, and what is wrong with that. */
  const line = (column: ProductColumn) => ({
    label: columnNames[column],
    autoComplete: 'off',
    value: entry[column],
    error: errors[column],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ [column]: event.target.value }),
  });
  return (
    <div className={styles.fields}>
      {isNew && <Field {...line('sku')} autoFocus hint="Stays as it is, once it is made." />}
      <Field {...line('name')} autoFocus={!isNew} className={isNew ? undefined : styles.wide} />
      <Field {...line('description')} className={styles.wide} />
      <Field {...line('price')} inputMode="decimal" />
      <Field {...line('cost')} inputMode="decimal" hint="What one is bought for, without tax." />
      <Field {...line('category')} list={listId} />
      <datalist id={listId}>
        {shelf.categories.map((category) => (
          <option key={category} value={category} />
        ))}
      </datalist>
      <SelectField
        label={columnNames.taxClass}
        options={taxes}
        value={entry.taxClass}
        onChange={(taxClass) => onChange({ taxClass })}
      />
      <Field {...line('unit')} hint="As on a label: each, box, 500 g." />
      <Field {...line('reorderThreshold')} inputMode="numeric" />
      <TextAreaField {...line('barcodes')} hint="One on a line; they can be scanned here." />
      {isNew ? (
        <Field {...line('stockQuantity')} inputMode="numeric" hint="What is on hand now." />
      ) : (
        <SelectField
          label="Sale"
          options={sales}
          value={entry.isActive}
          onChange={(isActive) => onChange({ isActive })}
        />
      )}
      <SupplierFields line={line} onChange={onChange} />
    </div>
  );
}
