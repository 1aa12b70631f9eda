import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import form from '../../../components/form.module.css';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { useMakeChange } from '../api/use-make-change.ts';
import { describeChange, type StaffChange } from '../describe-change.ts';
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

/** Somebody's role, access and ways to sign in; nothing changes before it was confirmed. */
export function StaffDialog({ member, isSelf, onChanged, onClose }: StaffDialogProps) {
  const { toasts } = useServices();
  const makeChange = useMakeChange();
  const { send, ...request } = useRequest();
  const [role, setRole] = useState(member.role);
  const [change, setChange] = useState<StaffChange>();
  const isDisabled = member.state === 'disabled';

  if (change !== undefined) {
    const words = describeChange(member, change);
    return (
      <ConfirmDialog
        title={words.question}
        confirmLabel={words.confirm}
        isTaking={words.isTaking}
        request={request}
        onConfirm={() =>
          send(
            () => makeChange(member.id, change),
            (changed) => {
              if (changed !== undefined) onChanged(changed);
              toasts.show('info', words.outcome);
              onClose();
            },
          )
        }
        onBack={() => setChange(undefined)}
      >
        {words.consequence}
      </ConfirmDialog>
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
            onRemove={() => setChange({ kind: 'remove-second-factor' })}
          />
          <Removal
            reason="A PIN that others know lets them in at a till."
            label="Remove the PIN"
            onRemove={() => setChange({ kind: 'remove-pin' })}
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
