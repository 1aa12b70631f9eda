import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { Printer } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { PrintRoot } from '../../../components/print-root.tsx';
import { useRefundsOfSale } from '../api/use-refunds-of-sale.ts';
import { ReceiptPaper } from './receipt-paper.tsx';
import styles from './receipt-view.module.css';

/** The receipt of a sale that was made before, with its refunds, to look at and to print again. */
export function ReceiptView({ sale }: { readonly sale: Transaction }) {
  const refunds = useRefundsOfSale(sale);
  const paper = <ReceiptPaper sale={sale} refunds={refunds} />;
  return (
    <>
      <div className={styles.desk}>{paper}</div>
      <Button variant="primary" size="l" isWide onClick={() => window.print()}>
        <Printer size={20} aria-hidden="true" />
        Print again
      </Button>
      <PrintRoot>{paper}</PrintRoot>
    </>
  );
}
