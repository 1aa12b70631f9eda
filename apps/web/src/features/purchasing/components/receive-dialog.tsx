import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { newId } from '../../../lib/new-id.ts';
import { parseUnits } from '../../../lib/parse-units.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import styles from './receive-dialog.module.css';

interface ReceiveDialogProps {
  readonly invoice: PurchaseInvoice;
  readonly onReceived: (invoice: PurchaseInvoice) => void;
  readonly onClose: () => void;
}

/** Takes a delivery in. One dialog is one delivery, however often it has to be sent. */
export function ReceiveDialog({ invoice, onReceived, onClose }: ReceiveDialogProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [id] = useState(newId);
  const expected = invoice.lines.filter(({ quantity, received }) => received < quantity);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      expected.map(({ sku, quantity, received }) => [sku, String(quantity - received)]),
    ),
  );
  const [isLast, setLast] = useState(false);
  const entries = expected.map((line) => {
    const open = line.quantity - line.received;
    const units = parseUnits(texts[line.sku] ?? '', 0);
    return { ...line, open, units, isWrong: units === undefined || units > open };
  });
  const isWrong = entries.some((entry) => entry.isWrong);
  const lines = entries.flatMap(({ sku, units }) => {
    return units === undefined || units === 0 ? [] : [{ sku, quantity: units }];
  });
  return (
    <FormDialog
      title="Receive goods"
      problem={failure && describeFailure(failure)}
      onSubmit={() => {
        const params = { number: invoice.number };
        send(
          () => api.receiveGoods({ params, body: { id, lines, isLast } }),
          (received) => {
            toasts.show('info', 'The delivery is in stock.');
            onReceived(received);
          },
        );
      }}
      onClose={onClose}
    >
      {entries.map(({ sku, name, open, isWrong: isOff }) => (
        <Field
          key={sku}
          label={name}
          inputMode="numeric"
          autoComplete="off"
          value={texts[sku] ?? ''}
          hint={`${open.toLocaleString()} still to come.`}
          error={isOff ? `A whole number up to ${open.toLocaleString()}.` : undefined}
          onChange={(event) => setTexts({ ...texts, [sku]: event.target.value })}
        />
      ))}
      <label className={styles.last}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isLast}
          onChange={(event) => setLast(event.target.checked)}
        />
        Nothing more will come
      </label>
      <FormActions
        submitLabel="Receive"
        isBusy={isBusy}
        isReady={!isWrong && (lines.length > 0 || isLast)}
        onCancel={onClose}
      />
    </FormDialog>
  );
}
