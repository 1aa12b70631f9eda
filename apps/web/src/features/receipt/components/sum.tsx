import styles from './receipt-paper.module.css';

interface SumProps {
  readonly name: string;
  readonly amount: string;
  readonly isTotal?: boolean;
}

/** One amount of a receipt with its name. */
export function Sum({ name, amount, isTotal = false }: SumProps) {
  return (
    <div className={isTotal ? styles.total : styles.row}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  );
}
