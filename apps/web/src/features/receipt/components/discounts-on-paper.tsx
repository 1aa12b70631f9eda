import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { PricedLine } from '@agentic-retail/domain/pricing/price-cart';
import styles from './receipt-paper.module.css';

interface DiscountsOnPaperProps {
  readonly line: PricedLine;
  readonly money: (amount: MinorUnits) => string;
}

/** What a promotion took off a line, and what was given by hand. */
export function DiscountsOnPaper({ line, money }: DiscountsOnPaperProps) {
  const { discount, manualDiscount = 0, promotionName } = line;
  const rows = [
    [promotionName, discount - manualDiscount],
    ['Discount', manualDiscount],
  ] as const;
  return rows
    .filter(([, amount]) => amount > 0)
    .map(([name, amount]) => (
      <p key={name} className={styles.row}>
        <span className={styles.detail}>{name}</span>
        <span>−{money(amount)}</span>
      </p>
    ));
}
