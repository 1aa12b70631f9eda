import type { ReactNode } from 'react';
import { FullPage } from '../../../components/full-page.tsx';
import { Logo } from '../../../components/logo.tsx';
import styles from './welcome-frame.module.css';

/** The page before the till: a card on paper. */
export function WelcomeFrame({ children }: { readonly children: ReactNode }) {
  return (
    <FullPage>
      <div className={styles.card}>
        <Logo size={48} />
        {children}
      </div>
    </FullPage>
  );
}
