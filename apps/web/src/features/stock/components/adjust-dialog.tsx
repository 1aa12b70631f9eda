import type { Product } from '@agentic-retail/domain/product/product';
import {
  type AdjustmentCause,
  adjustmentCauses,
} from '@agentic-retail/domain/stock/adjustment-cause';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { formatUnits } from '../../../lib/format-units.ts';
import { newId } from '../../../lib/new-id.ts';
import { parseUnits } from '../../../lib/parse-units.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { causeNames } from '../cause-names.ts';

interface AdjustDialogProps {
  readonly product: Product;
  readonly onAdjusted: () => void;
  readonly onClose: () => void;
}

type Direction = 'less' | 'more';

const directions = [
  { value: 'less', label: 'Take off' },
  { value: 'more', label: 'Add' },
] as const;

const causes = adjustmentCauses.map((value) => ({ value, label: causeNames[value] }));

/** Changes the stock by hand. One dialog is one change, however often it has to be sent. */
export function AdjustDialog({ product, onAdjusted, onClose }: AdjustDialogProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [id] = useState(newId);
  const [direction, setDirection] = useState<Direction>('less');
  const [text, setText] = useState('');
  const [cause, setCause] = useState<AdjustmentCause>('damaged');
  const [note, setNote] = useState('');
  const units = parseUnits(text, 1);
  const isWrong = text !== '' && units === undefined;
  const change = units === undefined ? 0 : direction === 'less' ? -units : units;

  const submit = () => {
    if (change === 0) return;
    const remark = note.trim();
    const body = { id, quantityChange: change, cause, ...(remark !== '' && { note: remark }) };
    send(
      () => api.adjustStock({ params: { sku: product.sku }, body }),
      () => {
        toasts.show('info', `The stock of ${product.name} was adjusted.`);
        onAdjusted();
      },
    );
  };
  return (
    <FormDialog
      title="Adjust the stock"
      intro={product.name}
      problem={failure && describeFailure(failure)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Segmented label="Direction" options={directions} value={direction} onChange={setDirection} />
      <Field
        label="Pieces"
        inputMode="numeric"
        autoComplete="off"
        required
        value={text}
        error={isWrong ? 'A whole number from 1 on.' : undefined}
        hint={`${formatUnits(product.stockQuantity)} now, ${formatUnits(product.stockQuantity + change)} then.`}
        onChange={(event) => setText(event.target.value)}
      />
      <SelectField
        label="Reason"
        options={causes}
        value={cause}
        onChange={(value) => setCause(adjustmentCauses.find((it) => it === value) ?? cause)}
      />
      <Field
        label="Note"
        autoComplete="off"
        maxLength={200}
        value={note}
        hint="For whoever asks later. May stay empty."
        onChange={(event) => setNote(event.target.value)}
      />
      <FormActions submitLabel="Adjust" isBusy={isBusy} isReady={change !== 0} onCancel={onClose} />
    </FormDialog>
  );
}
