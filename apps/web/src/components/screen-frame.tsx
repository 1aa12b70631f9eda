import type { ReactNode } from 'react';
import { useShopSettings } from '../lib/use-shop-settings.ts';
import styles from './screen-frame.module.css';

interface ScreenFrameProps {
  readonly title: string;
  /** What acts on the whole screen; beside the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of the back office: its title, its tools and one column below. */
export function ScreenFrame({ title, tools, children }: ScreenFrameProps) {
  const { name } = useShopSettings();
  return (
    <main id="main" className={styles.screen}>
      {/* The browser shows the last one that came: over the register's, until the screen is left. */}
      <title>{`${title} · ${name}`}</title>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.tools}>{tools}</div>
      </header>
      {children}
    </main>
  );
}
