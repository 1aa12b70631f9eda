import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './badge.module.css';

interface BadgeProps {
  readonly tone: 'neutral' | 'accent' | 'promo' | 'danger';
  readonly children: ReactNode;
}

/** A word or two that sorts something. */
export function Badge({ tone, children }: BadgeProps) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}
