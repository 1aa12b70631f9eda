import { Banknote, CreditCard } from 'lucide-react';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { noCash, readCash } from '../cash-entry.ts';
import type { Checkout } from '../checkout.ts';
import type { CheckoutState } from '../checkout-state.ts';
import { chargedOf, dueOf } from '../sale-in-progress.ts';
import { AmountDue } from './amount-due.tsx';
import { CardForm } from './card-form.tsx';
import { CashForm } from './cash-form.tsx';
import styles from './payment-dialog.module.css';
import { terminalProblems } from './terminal-problems.ts';

interface PaymentDialogProps {
  readonly checkout: Checkout;
  readonly nameOf: (sku: string) => string;
  readonly state: Extract<
    CheckoutState,
    { phase: 'paying' | 'checking' | 'charging' | 'reversing' | 'sending' }
  >;
}

const methods = [
  { value: 'cash', label: 'Cash', icon: Banknote },
  { value: 'card', label: 'Card', icon: CreditCard },
] as const;
type Method = (typeof methods)[number]['value'];

/** Takes the money: cash, card, or a part of each. */
export function PaymentDialog({ checkout, nameOf, state }: PaymentDialogProps) {
  const money = useMoney();
  const { currency } = useShopSettings();
  const [method, setMethod] = useState<Method>('cash');
  const [cashEntry, setCashEntry] = useState(noCash);
  const { phase, request } = state;
  const due = dueOf(request);
  const charged = chargedOf(request);
  const isIdle = phase === 'paying';
  const cash = readCash(cashEntry, due, currency);
  const choose = (chosen: Method) => {
    setMethod(chosen);
    setCashEntry(noCash);
  };

  return (
    <Dialog title="Payment" size="l" onClose={isIdle && charged === 0 ? checkout.close : undefined}>
      <div className={styles.columns}>
        <AmountDue
          due={due}
          total={request.expectedTotal}
          payments={request.payments}
          articles={request.lines.map((line) => ({ ...line, name: nameOf(line.sku) }))}
          change={method === 'cash' ? cash.change : undefined}
          canGiveBack={isIdle && charged > 0}
          onGiveBack={checkout.reverseCharges}
        />
        <div className={styles.taking}>
          <Segmented label="Payment method" options={methods} value={method} onChange={choose} />
          {state.phase === 'paying' && state.problem !== undefined && (
            <Notice tone="danger">
              {terminalProblems[state.problem.action][state.problem.code]}
            </Notice>
          )}
          {phase === 'reversing' && <Notice tone="info">Giving {money(charged)} back…</Notice>}
          {method === 'cash' ? (
            <CashForm
              key={due}
              due={due}
              cash={cash}
              isBusy={!isIdle}
              onText={(text) => setCashEntry({ text, due })}
              onPay={checkout.payCash}
            />
          ) : (
            <CardForm
              key={due}
              due={due}
              phase={phase}
              onCharge={checkout.payCard}
              onCancel={checkout.cancelCharge}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
