import { formatMoney } from '@agentic-retail/domain/money/format-money';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { CircleCheck, Printer } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { PrintRoot } from '../../../components/print-root.tsx';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import styles from './receipt-dialog.module.css';
import { ReceiptPaper } from './receipt-paper.tsx';

interface ReceiptDialogProps {
  readonly sale: Transaction;
  readonly onNewSale: () => void;
}

/** After the sale: the change to hand over, large, and the receipt. Enter begins the next sale. */
export function ReceiptDialog({ sale, onNewSale }: ReceiptDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const newSaleRef = useRef<HTMLButtonElement>(null);
  const { locale } = useShopSettings();
  const money = (amount: number) => formatMoney(amount, sale.currency, locale);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useEffect(() => newSaleRef.current?.focus(), []);
  const hasChange = sale.change > 0;
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-label="Sale completed"
      // A scan begins the next sale by itself.
      data-scan
      onClose={() => ref.current?.isConnected && onNewSale()}
    >
      <div className={styles.columns}>
        <div className={styles.outcome}>
          <p className={styles.done}>
            <CircleCheck size={22} aria-hidden="true" />
            Sale completed
          </p>
          <div className={styles.figure} role="status">
            <p className={styles.label}>{hasChange ? 'Change due' : 'Paid'}</p>
            <p className={styles.amount} data-testid="change-due">
              {money(hasChange ? sale.change : sale.total)}
            </p>
            {hasChange && <p className={styles.label}>from a total of {money(sale.total)}</p>}
          </div>
          <div className={styles.actions}>
            <Button ref={newSaleRef} variant="primary" size="l" isWide onClick={onNewSale}>
              New sale
            </Button>
            <Button size="l" isWide onClick={() => window.print()}>
              <Printer size={20} aria-hidden="true" />
              Print receipt
            </Button>
          </div>
        </div>
        <div className={styles.desk}>
          <div className={styles.paper}>
            <ReceiptPaper sale={sale} />
          </div>
        </div>
      </div>
      <PrintRoot>
        <ReceiptPaper sale={sale} />
      </PrintRoot>
    </dialog>
  );
}
