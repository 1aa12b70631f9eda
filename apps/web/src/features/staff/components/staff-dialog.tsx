import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import form from '../../../components/form.module.css';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import type { StaffChange } from '../describe-change.ts';
import { ConfirmChangeDialog } from './confirm-change-dialog.tsx';
import { Removal } from './removal.tsx';
import { RoleChoice } from './role-choice.tsx';
import { SendAgain } from './send-again.tsx';
import styles from './staff-dialog.module.css';
import { StateBadge } from './staff-list.tsx';

interface StaffDialogProps {
  readonly member: StaffMember;
  /** Whether they are looking at themselves. */
  readonly isSelf: boolean;
  readonly onChanged: (member: StaffMember) => void;
  readonly onClose: () => void;
}

/** Somebody's role and access; nothing changes before it was confirmed. */
export function StaffDialog({ member, isSelf, onChanged, onClose }: StaffDialogProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { send, ...request } = useRequest();
  const [role, setRole] = useState(member.role);
  const [change, setChange] = useState<StaffChange>();
  const isDisabled = member.state === 'disabled';

  if (change !== undefined) {
    const params = { id: member.id };
    const { kind } = change;
    const confirm = () =>
      send(
        () =>
          kind === 'role'
            ? api.setStaffRole({ params, body: { role: change.role } })
            : api.setStaffAccess({ params, body: { isEnabled: change.isEnabled } }),
        (changed) => {
          onChanged(changed);
          toasts.show('info', `${changed.name} was changed.`);
          onClose();
        },
      );
    return (
      <ConfirmChangeDialog
        member={member}
        change={change}
        request={request}
        onConfirm={confirm}
        onBack={() => setChange(undefined)}
      />
    );
  }
  return (
    <Dialog title={member.name} onClose={onClose} aside={<StateBadge state={member.state} />}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          setChange({ kind: 'role', role });
        }}
      >
        <p className={form.intro}>{member.email}</p>
        <RoleChoice role={role} mayBeNone onChange={setRole} />
        <Button type="submit" variant="primary" size="l" disabled={role === member.role}>
          Change the role
        </Button>
      </form>
      {member.state === 'invited' && member.role !== null && (
        <SendAgain member={member} role={member.role} />
      )}
      {member.state === 'active' && !isSelf && (
        <>
          <Removal
            reason="Whoever has lost their authenticator app can’t sign in."
            label="Remove the second factor"
            remove={() => api.removeStaffSecondFactor({ params: { id: member.id } })}
            outcome={`${member.name} signs in with the password alone.`}
          />
          <Removal
            reason="A PIN that others know lets them in at a till."
            label="Remove the PIN"
            remove={() => api.removeStaffPin({ params: { id: member.id } })}
            outcome={`${member.name} signs in with the password at every till.`}
          />
        </>
      )}
      <div className={styles.account}>
        <p className={form.intro}>
          {isSelf ? 'Only another owner can disable you.' : accessInWords(isDisabled)}
        </p>
        {!isSelf && (
          <Button
            variant={isDisabled ? 'secondary' : 'danger'}
            onClick={() => setChange({ kind: 'access', isEnabled: isDisabled })}
          >
            {isDisabled ? 'Enable' : 'Disable'}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function accessInWords(isDisabled: boolean): string {
  return isDisabled ? 'They cannot sign in.' : 'Somebody who leaves is disabled, never deleted.';
}
