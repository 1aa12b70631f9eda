import type { Product } from '@agentic-retail/domain/product/product';
import { useState } from 'react';
import { AdviceReasoning } from '../../../components/advice-reasoning.tsx';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { newId } from '../../../lib/new-id.ts';
import { parseUnits } from '../../../lib/parse-units.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useRestockAdvice } from '../api/use-restock-advice.ts';

interface RestockDialogProps {
  readonly product: Product;
  readonly onRequested: () => void;
  readonly onClose: () => void;
}

/** Files a restock request, of the recommended quantity or another one. */
export function RestockDialog({ product, onRequested, onClose }: RestockDialogProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { advice, failure: noAdvice } = useRestockAdvice(product.sku);
  const { isBusy, failure, send } = useRequest();
  const [id] = useState(newId);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (advice === undefined ? '' : String(advice.quantity || ''));
  const quantity = parseUnits(text, 1);
  const isWrong = text !== '' && quantity === undefined;
  return (
    <FormDialog
      title="Order more"
      intro={
        <>
          {product.name}
          {product.supplier !== undefined && `, from ${product.supplier.name}`}
        </>
      }
      problem={failure && describeFailure(failure)}
      onSubmit={() => {
        if (quantity === undefined) return;
        send(
          () => api.requestRestock({ body: { id, sku: product.sku, quantity } }),
          () => {
            toasts.show('info', `${product.name} waits for approval under Purchasing.`);
            onRequested();
          },
        );
      }}
      onClose={onClose}
    >
      {advice !== undefined && <AdviceReasoning advice={advice} />}
      {advice === undefined && noAdvice === undefined && <Loading label="Reckoning…" />}
      {noAdvice !== undefined && (
        <Notice tone="warning">There is no recommendation. {describeFailure(noAdvice)}</Notice>
      )}
      <Field
        label="Pieces"
        inputMode="numeric"
        autoComplete="off"
        required
        value={text}
        error={isWrong ? 'A whole number from 1 on.' : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <FormActions
        submitLabel="Request"
        isBusy={isBusy}
        isReady={quantity !== undefined}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
