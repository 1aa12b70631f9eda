import type { Role } from '@agentic-retail/domain/identity/role';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { Button } from '../../../components/button.tsx';
import form from '../../../components/form.module.css';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import styles from './staff-dialog.module.css';

interface SendAgainProps {
  readonly member: StaffMember;
  readonly role: Role;
}

/** For a mail that was lost, or a temporary password that has expired. */
export function SendAgain({ member: { email, name }, role }: SendAgainProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const sendAgain = () =>
    send(
      () => api.inviteStaff({ body: { email, name, role } }),
      () => toasts.show('info', `Another invitation is on its way to ${email}.`),
    );
  return (
    <>
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <div className={styles.account}>
        <p className={form.intro}>They have not signed in yet.</p>
        <Button isBusy={isBusy} onClick={sendAgain}>
          Send the invitation again
        </Button>
      </div>
    </>
  );
}
