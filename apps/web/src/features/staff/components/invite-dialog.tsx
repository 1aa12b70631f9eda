import type { Role } from '@agentic-retail/domain/identity/role';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { useState } from 'react';
import { Field } from '../../../components/field.tsx';
import { FormActions } from '../../../components/form-actions.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { RoleChoice } from './role-choice.tsx';

interface InviteDialogProps {
  readonly onInvited: (member: StaffMember) => void;
  readonly onClose: () => void;
}

export function InviteDialog({ onInvited, onClose }: InviteDialogProps) {
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('cashier');
  return (
    <FormDialog
      title="Invite a colleague"
      intro="They get a temporary password by mail, and choose their own when they first sign in."
      problem={failure && describeFailure(failure)}
      onSubmit={() => {
        const body = { email: email.trim(), name: name.trim(), role };
        send(() => api.inviteStaff({ body }), onInvited);
      }}
      onClose={onClose}
    >
      <Field
        label="Name"
        autoComplete="off"
        required
        maxLength={80}
        value={name}
        hint="As it stands on receipts."
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label="Email"
        type="email"
        autoComplete="off"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RoleChoice
        role={role}
        mayBeNone={false}
        onChange={(chosen) => chosen !== null && setRole(chosen)}
      />
      <FormActions submitLabel="Invite" isBusy={isBusy} onCancel={onClose} />
    </FormDialog>
  );
}
