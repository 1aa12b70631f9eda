import { Button } from '../../../components/button.tsx';
import form from '../../../components/form.module.css';
import styles from './staff-dialog.module.css';

interface RemovalProps {
  /** When an owner would. */
  readonly reason: string;
  readonly label: string;
  readonly onRemove: () => void;
}

/** The way to take one of their ways to sign in from somebody. */
export function Removal({ reason, label, onRemove }: RemovalProps) {
  return (
    <div className={styles.account}>
      <p className={form.intro}>{reason}</p>
      <Button onClick={onRemove}>{label}</Button>
    </div>
  );
}
