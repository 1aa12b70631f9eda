import type { Refund } from '@agentic-retail/domain/refund/refund';
import { Badge } from '../../../components/badge.tsx';
import { ReceiptNumber } from '../../../components/receipt-number.tsx';
import table from '../../../components/table.module.css';
import { classNames } from '../../../lib/class-names.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { shortSaleId } from '../../../lib/short-sale-id.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './sale-list.module.css';

interface RefundListProps {
  readonly refunds: readonly Refund[];
  /** Opens the sale. */
  readonly onOpen: (saleId: string) => void;
}

/** The refunds given on a day, of whatever day's sales. */
export function RefundList({ refunds, onOpen }: RefundListProps) {
  const shop = useShopSettings();
  const money = useMoney();
  return (
    <section className={table.frame} aria-label="Refunds">
      <table className={classNames(table.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Refund</th>
            <th scope="col">Given in</th>
            <th scope="col" className={table.extra}>
              By
            </th>
            <th scope="col" className={table.number}>
              Refunded
            </th>
          </tr>
        </thead>
        <tbody>
          {refunds.map((refund) => (
            <tr key={refund.id}>
              <td>{formatTime(refund.timestamp, 'time', shop)}</td>
              <td>
                <button
                  type="button"
                  className={styles.open}
                  onClick={() => onOpen(refund.transactionId)}
                >
                  <ReceiptNumber
                    number={refund.receiptNumber ?? shortSaleId(refund.transactionId)}
                  />
                </button>
              </td>
              <td>
                <Badge tone="neutral">{methodOf(refund)}</Badge>
              </td>
              <td className={table.extra}>{refund.userName}</td>
              <td className={styles.total}>−{money(refund.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function methodOf({ payouts }: Refund): string {
  const methods = new Set(payouts.map(({ method }) => method));
  if (methods.size === 2) return 'Card and cash';
  if (methods.size === 0) return 'Nothing';
  return methods.has('card') ? 'Card' : 'Cash';
}
