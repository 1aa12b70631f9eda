import { Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import type { TerminalError } from '../card-terminal.ts';
import type { Checkout } from '../checkout.ts';
import type { CheckoutState } from '../checkout-state.ts';
import { chargedOf, dueOf } from '../sale-in-progress.ts';
import { AmountDue } from './amount-due.tsx';
import { CardForm } from './card-form.tsx';
import { CashForm } from './cash-form.tsx';
import styles from './payment-dialog.module.css';

interface PaymentDialogProps {
  readonly checkout: Checkout;
  readonly nameOf: (sku: string) => string;
  readonly state: Extract<
    CheckoutState,
    { phase: 'paying' | 'charging' | 'reversing' | 'sending' }
  >;
}

const methods = [
  { value: 'cash', label: 'Cash', icon: Banknote },
  { value: 'card', label: 'Card', icon: CreditCard },
] as const;
type Method = (typeof methods)[number]['value'];

const terminalProblems: Record<TerminalError['code'], string> = {
  declined: 'The card was declined. Try another card, or take cash.',
  cancelled: 'The card payment was cancelled. Nothing was charged.',
  'not-reachable': 'The card terminal does not answer. Check its cable, or take cash.',
};

/** Takes the money: cash, card, or a part of each. */
export function PaymentDialog({ checkout, nameOf, state }: PaymentDialogProps) {
  const money = useMoney();
  const [method, setMethod] = useState<Method>('cash');
  const [tendered, setTendered] = useState<number>();
  const { phase, request } = state;
  const due = dueOf(request);
  const charged = chargedOf(request);
  const isIdle = phase === 'paying';
  const change = tendered === undefined ? 0 : tendered - due;

  return (
    <Dialog title="Payment" size="l" onClose={isIdle && charged === 0 ? checkout.close : undefined}>
      <div className={styles.columns}>
        <AmountDue
          due={due}
          total={request.expectedTotal}
          payments={request.payments}
          articles={request.lines.map((line) => ({ ...line, name: nameOf(line.sku) }))}
          change={method === 'cash' ? Math.max(change, 0) : undefined}
          canGiveBack={isIdle && charged > 0}
          onGiveBack={checkout.reverseCharges}
        />
        <div className={styles.taking}>
          <Segmented label="Payment method" options={methods} value={method} onChange={setMethod} />
          {state.phase === 'paying' && state.problem !== undefined && (
            <Notice tone="danger">{terminalProblems[state.problem]}</Notice>
          )}
          {phase === 'reversing' && <Notice tone="info">Giving {money(charged)} back…</Notice>}
          {method === 'cash' ? (
            <CashForm
              key={due}
              due={due}
              isBusy={!isIdle}
              onTendered={setTendered}
              onPay={checkout.payCash}
            />
          ) : (
            <CardForm
              key={due}
              due={due}
              isCharging={phase === 'charging'}
              isBusy={!isIdle}
              onCharge={checkout.payCard}
              onCancel={checkout.cancelCharge}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
