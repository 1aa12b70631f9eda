import type { RefundRequest } from '@agentic-retail/domain/refund/draft-refund';
import { priceRefund } from '@agentic-retail/domain/refund/price-refund';
import { remainingOnCards } from '@agentic-retail/domain/refund/remaining-on-cards';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { planPayouts, type RefundMethod } from '../plan-payouts.ts';
import {
  chooseAll,
  chooseQuantity,
  linesOf,
  nothingChosen,
  toggleStock,
} from '../refund-choice.ts';
import styles from './refund-form.module.css';
import { RefundLines } from './refund-lines.tsx';
import { RefundPayouts } from './refund-payouts.tsx';

interface RefundFormProps {
  readonly sale: Transaction;
  readonly isBusy: boolean;
  /** Why the attempt before was refused. */
  readonly problem: string | undefined;
  readonly onRefund: (refund: Pick<RefundRequest, 'lines' | 'payouts'>) => void;
  readonly onClose: () => void;
}

/** What comes back, what it comes to, and how the money goes back. */
export function RefundForm({ sale, isBusy, problem, onRefund, onClose }: RefundFormProps) {
  const money = useMoney();
  const hasCards = [...remainingOnCards(sale).values()].some((left) => left > 0);
  const [choice, setChoice] = useState(nothingChosen);
  const [wanted, setWanted] = useState<RefundMethod>('card');
  const method = hasCards ? wanted : 'cash';
  const lines = linesOf(choice, sale);
  const priced = priceRefund(sale, lines);
  const total = priced.ok ? priced.value.total : 0;
  const payouts = planPayouts(sale, total, method);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onRefund({ lines, payouts });
      }}
    >
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      <RefundLines
        sale={sale}
        choice={choice}
        onAll={() => setChoice(chooseAll(choice, sale))}
        onQuantity={(sku, quantity) => setChoice(chooseQuantity(choice, sku, quantity))}
        onToggleStock={(sku) => setChoice(toggleStock(choice, sku))}
      />
      <RefundPayouts payouts={payouts} method={method} hasCards={hasCards} onMethod={setWanted} />
      <div className={styles.actions}>
        <Button size="l" disabled={isBusy} onClick={onClose}>
          Back
        </Button>
        <Button
          type="submit"
          variant="primary"
          size="l"
          isBusy={isBusy}
          disabled={lines.length === 0}
        >
          {lines.length === 0 ? 'Refund' : `Refund ${money(total)}`}
        </Button>
      </div>
    </form>
  );
}
