import type { ReactNode } from 'react';
import styles from './row-list.module.css';

interface RowListProps {
  /** What the list is of, for screen readers. */
  readonly label: string;
  /** `li` elements, such as `Row`. */
  readonly children: ReactNode;
}

/** Rows below each other on one card. */
export function RowList({ label, children }: RowListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}
