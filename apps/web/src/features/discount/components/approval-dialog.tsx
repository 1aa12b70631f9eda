import { managers } from '@agentic-retail/domain/identity/role';
import { manualTotal } from '@agentic-retail/domain/pricing/discount-limits';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import { type CartLine, priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { newId } from '../../../lib/new-id.ts';
import { useServices } from '../../../lib/services.ts';
import { useMay } from '../../../lib/use-may.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useStore } from '../../../lib/use-store.ts';
import { type Approval, askManager } from '../ask-manager.ts';
import styles from './discount-dialog.module.css';

interface ApprovalDialogProps {
  readonly lines: readonly CartLine[];
  readonly discounts: readonly ManualDiscount[];
  readonly onApproved: (approval: Approval) => void;
  readonly onClose: () => void;
}

/** A manager agrees to what is taken off this cart, without ending the cashier's session. */
export function ApprovalDialog({ lines, discounts, onApproved, onClose }: ApprovalDialogProps) {
  const { apiOptions, catalogue, registerId } = useServices();
  const { bySku } = useStore(catalogue.state).shelf;
  const settings = useShopSettings();
  const money = useMoney();
  const isManager = useMay(managers);
  const { isBusy, failure, send } = useRequest();
  const [id] = useState(newId);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const emailRef = useRef<HTMLInputElement>(null);
  useEffect(() => emailRef.current?.focus(), []);
  const priced = priceCart(lines, bySku, settings, new Date().toISOString(), discounts);
  if (!priced.ok) return null;
  const { total } = priced.value;
  const isReady = isManager || (email.trim() !== '' && password !== '');
  return (
    <FormDialog
      title="A manager has to approve"
      size="s"
      problem={failure && describeFailure(failure)}
      onSubmit={() => {
        if (!isReady) return;
        const manager = isManager ? undefined : { email: email.trim(), password };
        const body = {
          id,
          registerId: registerId.current.get(),
          lines,
          discounts,
          expectedTotal: total,
        };
        send(() => askManager(apiOptions, manager, body), onApproved);
      }}
      onClose={isBusy ? undefined : onClose}
    >
      <dl className={styles.amounts}>
        <dt>Discount</dt>
        <dd>−{money(manualTotal(priced.value.lines))}</dd>
        <dt className={styles.total}>Total</dt>
        <dd className={styles.total}>{money(total)}</dd>
      </dl>
      {!isManager && (
        <>
          <Field
            label="Manager’s email"
            type="email"
            autoComplete="off"
            ref={emailRef}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <Field
            label="Password"
            type="password"
            autoComplete="off"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </>
      )}
      <Button type="submit" variant="primary" size="l" isWide isBusy={isBusy} disabled={!isReady}>
        Approve
      </Button>
    </FormDialog>
  );
}
