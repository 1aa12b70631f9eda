import type { CountScope, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { ProductPicker } from '../../../components/product-picker.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { newId } from '../../../lib/new-id.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';

interface NewCountDialogProps {
  readonly onOpened: (count: StockCount) => void;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'category', label: 'A category' },
  { value: 'products', label: 'Chosen products' },
] as const;

export function NewCountDialog({ onOpened, onClose }: NewCountDialogProps) {
  const { catalogue } = useServices();
  const { categories } = useStore(catalogue.state).shelf;
  const shop = useShopSettings();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [id] = useState(newId);
  const [name, setName] = useState(
    () => `Count of ${formatTime(new Date().toISOString(), 'date', shop)}`,
  );
  const [kind, setKind] = useState<CountScope['kind']>('category');
  const [category, setCategory] = useState(categories[0] ?? '');
  const [skus, setSkus] = useState<readonly string[]>([]);
  const scope: CountScope = kind === 'category' ? { kind, category } : { kind: 'products', skus };
  const isEmpty = kind === 'category' ? category === '' : skus.length === 0;
  return (
    <FormDialog
      title="New count"
      problem={failure && describeFailure(failure)}
      onSubmit={() => {
        if (!isEmpty)
          send(() => api.openCount({ body: { id, name: name.trim(), scope } }), onOpened);
      }}
      onClose={onClose}
    >
      <Field
        label="Name"
        autoComplete="off"
        required
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Segmented label="What is counted" options={kinds} value={kind} onChange={setKind} />
      {kind === 'category' ? (
        <SelectField
          label="Category"
          options={categories.map((value) => ({ value, label: value }))}
          value={category}
          onChange={setCategory}
        />
      ) : (
        <ProductPicker skus={skus} onChange={setSkus} />
      )}
      <FormActions submitLabel="Begin" isBusy={isBusy} isReady={!isEmpty} onCancel={onClose} />
    </FormDialog>
  );
}
