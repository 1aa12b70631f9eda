import type { RestockRequest } from '@agentic-retail/domain/restock/restock-request';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import { AdviceReasoning } from '../../../components/advice-reasoning.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { RowText } from '../../../components/row-text.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { paths } from '../../../lib/paths.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './request-row.module.css';

interface RequestRowProps {
  readonly request: RestockRequest;
  /** Nothing, where there is nothing to choose for. */
  readonly isChosen: boolean | undefined;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onCancelled: () => void;
}

export function RequestRow({ request, isChosen, onChoose, onCancelled }: RequestRowProps) {
  const api = useBackOffice();
  const money = useMoney();
  const { isBusy, failure, send } = useRequest();
  const { id, productName, quantity, unitCost, supplier, requestedBy, invoiceNumber, advice } =
    request;
  const what = (
    <>
      <RowText
        name={productName}
        detail={
          <>
            {supplier.name} · {money(quantity * unitCost)} · {requestedBy.name}
            {invoiceNumber !== undefined && (
              <>
                {' · '}
                <Link href={paths.invoice(invoiceNumber)}>{invoiceNumber}</Link>
              </>
            )}
          </>
        }
      >
        {failure !== undefined && (
          <span className={styles.error} role="alert">
            {describeFailure(failure)}
          </span>
        )}
      </RowText>
      <span className={styles.quantity}>{quantity.toLocaleString()}</span>
    </>
  );
  const why = advice && (
    <details className={styles.why}>
      <summary>Why {quantity.toLocaleString()}</summary>
      <AdviceReasoning advice={advice} />
    </details>
  );
  if (isChosen === undefined) {
    return (
      <li className={styles.row}>
        <span className={styles.choice}>{what}</span>
        {why}
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isChosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        {what}
      </label>
      <IconButton
        icon={X}
        label={`Cancel the request for ${productName}`}
        disabled={isBusy}
        onClick={() => send(() => api.cancelRestockRequest({ params: { id } }), onCancelled)}
      />
      {why}
    </li>
  );
}
