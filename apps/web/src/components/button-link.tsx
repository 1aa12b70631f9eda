import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { classNames } from '../lib/class-names.ts';
import styles from './button.module.css';

/** A way to another screen that looks like a button. */
export function ButtonLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ReactNode;
}) {
  return (
    <Link href={href} className={classNames(styles.button, styles.secondary, styles.link)}>
      {children}
    </Link>
  );
}
