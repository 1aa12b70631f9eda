import type { ReactNode } from 'react';
import styles from './entry-frame.module.css';

interface EntryFrameProps {
  readonly title: string;
  readonly intro?: string | undefined;
  readonly children: ReactNode;
  /** Other ways in. */
  readonly footer: ReactNode;
}

/** What every way into the till looks like. */
export function EntryFrame({ title, intro, children, footer }: EntryFrameProps) {
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </header>
      {children}
      <footer className={styles.footer}>{footer}</footer>
    </div>
  );
}
