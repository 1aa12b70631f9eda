import type { ReactNode } from 'react';
import styles from './row-text.module.css';

interface RowTextProps {
  readonly name: ReactNode;
  readonly detail: ReactNode;
  /** What went wrong with this row, below both. */
  readonly children?: ReactNode;
}

/** What a row is about: its name, and details in small print. Takes the room that is left. */
export function RowText({ name, detail, children }: RowTextProps) {
  return (
    <span className={styles.text}>
      <span className={styles.name}>{name}</span>
      <span className={styles.detail}>{detail}</span>
      {children}
    </span>
  );
}
