import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './notice.module.css';

const icons = { info: Info, warning: TriangleAlert, danger: CircleAlert };

interface NoticeProps {
  readonly tone: keyof typeof icons;
  readonly children: ReactNode;
  /** A button that answers it. */
  readonly action?: ReactNode;
}

/** Something to know, where it matters; screen readers hear of it at once. */
export function Notice({ tone, children, action }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div
      className={classNames(styles.notice, styles[tone])}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon size={20} className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
