import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import table from '../../../components/table.module.css';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import styles from './invoice-lines.module.css';

export function InvoiceLines({ invoice }: { readonly invoice: PurchaseInvoice }) {
  const money = useMoney();
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className={table.extra}>
              Each
            </th>
            <th scope="col" className={table.number}>
              Ordered
            </th>
            <th scope="col" className={table.number}>
              Received
            </th>
            <th scope="col" className={table.number}>
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
              <td className={table.extra}>{money(unitCost)}</td>
              <td className={table.number}>{quantity.toLocaleString()}</td>
              <td className={table.number}>{received.toLocaleString()}</td>
              <td className={table.number}>{money(quantity * unitCost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
