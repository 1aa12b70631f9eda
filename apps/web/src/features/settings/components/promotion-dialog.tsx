import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ProductPicker } from '../../../components/product-picker.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { newId } from '../../../lib/new-id.ts';
import { useServices } from '../../../lib/services.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import { entryOf, newEntry, type PromotionEntry, readPromotion } from '../promotion-entry.ts';
import { PromotionKindFields } from './promotion-kind-fields.tsx';
import styles from './settings-screen.module.css';

interface PromotionDialogProps {
  /** None for a new one. */
  readonly promotion: Promotion | undefined;
  readonly isBusy: boolean;
  /** Why it could not be saved. */
  readonly problem: string | undefined;
  readonly onSave: (promotion: Promotion) => void;
  readonly onClose: () => void;
}

const scopes = [
  { value: 'shop', label: 'Whole shop' },
  { value: 'category', label: 'A category' },
  { value: 'products', label: 'Products' },
] as const;

export function PromotionDialog(props: PromotionDialogProps) {
  const { promotion, isBusy, problem, onSave, onClose } = props;
  const shop = useShopSettings();
  const { categories } = useStore(useServices().catalogue.state).shelf;
  const [id] = useState(() => promotion?.id ?? newId());
  const [entry, setEntry] = useState<PromotionEntry>(() =>
    promotion === undefined
      ? { ...newEntry, category: categories[0] ?? '' }
      : entryOf(promotion, shop),
  );
  const change = (part: Partial<PromotionEntry>) => setEntry({ ...entry, ...part });
  const read = readPromotion(entry, id, shop);
  return (
    <FormDialog
      title={promotion === undefined ? 'New promotion' : 'Change the promotion'}
      problem={problem}
      onSubmit={() => {
        if (read !== undefined) onSave(read);
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <Field
        label="Name"
        autoComplete="off"
        maxLength={80}
        value={entry.name}
        hint="As it stands on receipts."
        onChange={(event) => change({ name: event.target.value })}
      />
      <PromotionKindFields entry={entry} onChange={change} />
      <Segmented
        label="What it is for"
        options={scopes}
        value={entry.scope}
        onChange={(scope) => change({ scope })}
      />
      {entry.scope === 'category' && (
        <SelectField
          label="Category"
          options={categories.map((value) => ({ value, label: value }))}
          value={entry.category}
          onChange={(category) => change({ category })}
        />
      )}
      {entry.scope === 'products' && (
        <ProductPicker skus={entry.skus} onChange={(skus) => change({ skus })} />
      )}
      <div className={styles.rates}>
        <Field
          label="First day"
          type="date"
          value={entry.firstDay}
          onChange={(event) => change({ firstDay: event.target.value })}
        />
        <Field
          label="Last day"
          type="date"
          value={entry.lastDay}
          min={entry.firstDay}
          onChange={(event) => change({ lastDay: event.target.value })}
        />
      </div>
      <FormActions
        submitLabel="Save"
        isBusy={isBusy}
        isReady={read !== undefined}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
