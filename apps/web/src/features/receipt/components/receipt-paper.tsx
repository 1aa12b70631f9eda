import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { Refund } from '@agentic-retail/domain/refund/refund';
import type { Payment } from '@agentic-retail/domain/sale/payment';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { formatTime } from '../../../lib/format-time.ts';
import { receiptOf } from '../../../lib/receipt-of.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { DiscountsOnPaper } from './discounts-on-paper.tsx';
import styles from './receipt-paper.module.css';
import { RefundOnPaper } from './refund-on-paper.tsx';
import { Sum } from './sum.tsx';

interface ReceiptPaperProps {
  readonly sale: Transaction;
  /** None while they are not known; the sale itself knows what they come to. */
  readonly refunds?: readonly Refund[] | undefined;
}

/** A sale as it stands on paper 80 mm wide: its own amounts, never computed again. */
export function ReceiptPaper({ sale, refunds }: ReceiptPaperProps) {
  const shop = useShopSettings();
  const money = (amount: number) => formatMoney(amount, sale.currency, shop.locale);
  const printed = printedNumberOf(sale);
  return (
    <article className={styles.paper} aria-label={`Receipt ${receiptOf(sale)}`}>
      <header className={styles.header}>
        <p className={styles.shop}>{shop.name}</p>
        <p>{formatTime(sale.timestamp, 'date-time', shop)}</p>
        <p>
          Receipt {receiptOf(sale)}
          {sale.receiptNumber === undefined && ` · ${sale.registerId}`}
        </p>
        {printed !== undefined && <p>Printed first as {printed}</p>}
        <p>Served by {sale.cashierName}</p>
      </header>
      <ul className={styles.lines}>
        {sale.lines.map((line) => (
          <li key={line.sku} className={styles.line}>
            <p className={styles.row}>
              <span>{line.name}</span>
              <span>{money(line.gross)}</span>
            </p>
            {line.quantity > 1 && (
              <p className={styles.detail}>
                {line.quantity.toLocaleString(shop.locale)} × {money(line.unitPrice)}
              </p>
            )}
            <DiscountsOnPaper line={line} money={money} />
          </li>
        ))}
      </ul>
      <dl className={styles.sums}>
        {sale.discountTotal > 0 && <Sum name="You saved" amount={money(sale.discountTotal)} />}
        {!sale.pricesIncludeTax && (
          <>
            <Sum name="Before tax" amount={money(sale.total - sale.tax)} />
            <Sum name="Tax" amount={money(sale.tax)} />
          </>
        )}
        <Sum name="Total" amount={money(sale.total)} isTotal />
        {sale.payments.map((payment) => {
          const { name, amount } = describePayment(payment);
          return <Sum key={name} name={name} amount={money(amount)} />;
        })}
        {sale.change > 0 && <Sum name="Change" amount={money(sale.change)} />}
      </dl>
      <dl className={styles.taxes}>
        {sale.taxes.map(({ rate, net, tax }) => (
          <Sum key={rate} name={`Tax ${rate / 100} % on ${money(net)}`} amount={money(tax)} />
        ))}
      </dl>
      {sale.approval !== undefined && (
        <p className={styles.detail}>Discount approved by {sale.approval.approvedBy.name}</p>
      )}
      {refunds?.map((refund) => (
        <RefundOnPaper key={refund.id} refund={refund} />
      ))}
      {sale.refunded !== undefined && (
        <dl className={styles.sums}>
          <Sum name="Refunded" amount={`−${money(sale.refunded.total)}`} />
          <Sum name="Paid after refunds" amount={money(sale.total - sale.refunded.total)} isTotal />
        </dl>
      )}
      <p className={styles.thanks}>Thank you for your visit</p>
    </article>
  );
}

/** The number that the customer's paper has, where the books gave the sale another one. */
function printedNumberOf({ conflicts = [] }: Transaction): string | undefined {
  return conflicts.find((conflict) => conflict.kind === 'receipt-renumbered')?.printed;
}

/** Cash comes once in a sale, and every card payment has its own reference. */
function describePayment(payment: Payment): { name: string; amount: MinorUnits } {
  return payment.method === 'cash'
    ? { name: 'Cash', amount: payment.tendered }
    : { name: `Card ${payment.reference}`, amount: payment.amount };
}
