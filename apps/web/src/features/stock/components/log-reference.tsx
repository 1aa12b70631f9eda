import { Link } from 'wouter';
import { paths } from '../../../lib/paths.ts';
import { shortSaleId } from '../../../lib/short-sale-id.ts';
import type { StockLogEntry } from '../api/use-stock-log.ts';
import styles from './stock-log.module.css';

interface LogReferenceProps {
  readonly reason: StockLogEntry['reason'];
  readonly id: string;
}

/** Leads from a change of stock to what is behind it. */
export function LogReference({ reason, id }: LogReferenceProps) {
  if (reason === 'count') {
    return (
      <Link href={paths.count(id)} className={styles.link}>
        The count
      </Link>
    );
  }
  if (reason === 'restock') {
    return (
      <Link href={paths.invoice(id)} className={styles.link}>
        {id}
      </Link>
    );
  }
  return (
    <Link href={paths.sale(id)} className={styles.link}>
      Sale {shortSaleId(id)}
    </Link>
  );
}
