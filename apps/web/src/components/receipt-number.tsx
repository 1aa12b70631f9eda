import { Fragment } from 'react';
import styles from './receipt-number.module.css';

/** A receipt's number; where it has no room it breaks after a slash, and nowhere else. */
export function ReceiptNumber({ number }: { readonly number: string }) {
  return number.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      <span className={styles.part}>{part}</span>
      <wbr />
    </Fragment>
  ));
}
