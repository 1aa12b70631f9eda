import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';

interface ReviewDialogProps {
  readonly sale: Transaction;
  readonly onReviewed: () => void;
  readonly onBack: () => void;
}

/** Marks what is different with a sale as dealt with. */
export function ReviewDialog({ sale, onReviewed, onBack }: ReviewDialogProps) {
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [typed, setTyped] = useState('');
  const note = typed.trim();
  const submit = () => {
    const body = note === '' ? {} : { note };
    send(() => api.reviewSaleConflicts({ params: { id: sale.id }, body }), onReviewed);
  };
  return (
    <FormDialog
      title="Mark as dealt with"
      size="s"
      intro="Your name and the time are kept with the sale for good."
      problem={failure && describeFailure(failure)}
      onSubmit={submit}
      onClose={onBack}
    >
      <Field
        label="Note"
        autoComplete="off"
        autoFocus
        maxLength={200}
        value={typed}
        hint="What was done about it. May stay empty."
        onChange={(event) => setTyped(event.target.value)}
      />
      <FormActions submitLabel="Mark" isBusy={isBusy} onCancel={onBack} />
    </FormDialog>
  );
}
