import type { ReactNode } from 'react';
import styles from './dialog-actions.module.css';

/** The two ways out of a dialog, side by side: back, then on. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
