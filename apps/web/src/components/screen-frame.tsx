import type { ReactNode } from 'react';
import styles from './screen-frame.module.css';

interface ScreenFrameProps {
  readonly title: string;
  /** What acts on the whole screen; beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the back office: its title, its tools and one column below. */
export function ScreenFrame({ title, tools, children }: ScreenFrameProps) {
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </main>
  );
}
