import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { Button } from '../../../components/button.tsx';
import form from '../../../components/form.module.css';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import styles from './staff-dialog.module.css';

/** For who has lost the device with their authenticator app. */
export function RemoveSecondFactor({ member: { id, name } }: { readonly member: StaffMember }) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const remove = () =>
    send(
      () => api.removeStaffSecondFactor({ params: { id } }),
      () => toasts.show('info', `${name} signs in with the password alone.`),
    );
  return (
    <>
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <div className={styles.account}>
        <p className={form.intro}>Whoever has lost their authenticator app can’t sign in.</p>
        <Button isBusy={isBusy} onClick={remove}>
          Remove the second factor
        </Button>
      </div>
    </>
  );
}
