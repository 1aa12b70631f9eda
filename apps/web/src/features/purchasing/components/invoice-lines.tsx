import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './invoice-lines.module.css';

export function InvoiceLines({ invoice }: { readonly invoice: PurchaseInvoice }) {
  const money = useMoney();
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className={styles.extra}>
              Each
            </th>
            <th scope="col" className={styles.number}>
              Ordered
            </th>
            <th scope="col" className={styles.number}>
              Received
            </th>
            <th scope="col" className={styles.number}>
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map(({ sku, name, quantity, received, unitCost }) => (
            <tr key={sku}>
              <td>
                {name}
                <span className={styles.sku}>{sku}</span>
              </td>
              <td className={styles.extra}>{money(unitCost)}</td>
              <td className={styles.number}>{quantity.toLocaleString()}</td>
              <td className={styles.number}>{received.toLocaleString()}</td>
              <td className={styles.number}>{money(quantity * unitCost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
