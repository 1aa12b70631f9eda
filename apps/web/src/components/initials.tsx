import { initialsOf } from '../lib/initials-of.ts';
import styles from './initials.module.css';

/** Somebody at a glance; their name has to be beside it, or its label. */
export function Initials({ of }: { readonly of: string }) {
  return (
    <span className={styles.initials} aria-hidden="true">
      {initialsOf(of)}
    </span>
  );
}
