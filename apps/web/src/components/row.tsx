import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './row.module.css';

type RowTarget =
  | { readonly href: string }
  | { readonly onOpen: () => void }
  | { readonly isChosen: boolean; readonly onChoose: (isChosen: boolean) => void };

type RowProps = RowTarget & {
  /** A control of its own, at the end and outside of the target. */
  readonly control?: ReactNode;
  readonly children: ReactNode;
};

/** A row of a `RowList` that is one large target: it leads somewhere, opens something or is ticked. */
export function Row({ children, control, ...target }: RowProps) {
  return (
    <li className={styles.item}>
      {targetOf(target, children)}
      {control}
    </li>
  );
}

function targetOf(target: RowTarget, children: ReactNode) {
  if ('href' in target) {
    return (
      <Link href={target.href} className={styles.row ?? ''}>
        {children}
      </Link>
    );
  }
  if ('onOpen' in target) {
    return (
      <button type="button" className={styles.row} onClick={target.onOpen}>
        {children}
      </button>
    );
  }
  return (
    <label className={styles.row}>
      <input
        type="checkbox"
        className={styles.box}
        checked={target.isChosen}
        onChange={(event) => target.onChoose(event.target.checked)}
      />
      {children}
    </label>
  );
}
