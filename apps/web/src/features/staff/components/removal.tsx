import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Result } from '@agentic-retail/domain/result';
import { Button } from '../../../components/button.tsx';
import form from '../../../components/form.module.css';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';
import styles from './staff-dialog.module.css';

interface RemovalProps {
  /** When an owner would. */
  readonly reason: string;
  readonly label: string;
  readonly remove: () => Promise<Result<undefined, CallFailure>>;
  /** What is so from then on. */
  readonly outcome: string;
}

/** Takes one of their ways to sign in from somebody. */
export function Removal({ reason, label, remove, outcome }: RemovalProps) {
  const { toasts } = useServices();
  const { isBusy, failure, send } = useRequest();
  return (
    <>
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <div className={styles.account}>
        <p className={form.intro}>{reason}</p>
        <Button isBusy={isBusy} onClick={() => send(remove, () => toasts.show('info', outcome))}>
          {label}
        </Button>
      </div>
    </>
  );
}
