import { useId } from 'react';
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly value: number;
}

/** How far something has come that takes a while. */
export function ProgressBar({ label, value }: ProgressBarProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <label htmlFor={id} className={styles.label}>
        <span>{label}</span>
        <span>{Math.floor(value * 100)} %</span>
      </label>
      <progress id={id} className={styles.bar} max={1} value={value} />
    </div>
  );
}
