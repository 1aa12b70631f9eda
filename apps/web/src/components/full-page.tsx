import type { ReactNode } from 'react';
import styles from './full-page.module.css';

/** What is shown in the middle of the page while there is no screen yet. */
export function FullPage({ children }: { readonly children: ReactNode }) {
  return (
    <main id="main" className={styles.page}>
      {children}
    </main>
  );
}
