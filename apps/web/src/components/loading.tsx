import styles from './loading.module.css';

/** Says that something is on its way; it shows only when that takes a moment. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.bar} aria-hidden="true" />
      {label}
    </div>
  );
}
