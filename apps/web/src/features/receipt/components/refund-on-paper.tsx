import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import { formatTime } from '../../../lib/format-time.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './receipt-paper.module.css';
import { Sum } from './sum.tsx';

/** A refund below the sale it is of: what came back, its tax, and how the money went back. */
export function RefundOnPaper({ refund }: { readonly refund: Refund }) {
  const shop = useShopSettings();
  const minus = (amount: number) => `−${formatMoney(amount, refund.currency, shop.locale)}`;
  return (
    <section className={styles.sums}>
      <p>
        Refund{refund.receiptNumber === undefined ? '' : ` ${refund.receiptNumber}`},{' '}
        {formatTime(refund.timestamp, 'date-time', shop)}, {refund.userName}
      </p>
      <dl className={styles.list}>
        {refund.lines.map(({ sku, name, quantity, lineTotal }) => (
          <Sum
            key={sku}
            name={quantity > 1 ? `${quantity.toLocaleString(shop.locale)} × ${name}` : name}
            amount={minus(lineTotal)}
          />
        ))}
      </dl>
      <dl className={styles.detail}>
        {refund.payouts.map((payout) => {
          const name = payout.method === 'cash' ? 'Given in cash' : `To card ${payout.reference}`;
          return <Sum key={name} name={name} amount={minus(payout.amount)} />;
        })}
      </dl>
    </section>
  );
}
