import { clientOf } from '@agentic-retail/contracts/client-of';
import { passwordRoutes } from '@agentic-retail/contracts/password-routes';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { EmailField } from './email-field.tsx';
import type { EmailProps } from './email-props.ts';
import { EntryForm } from './entry-form.tsx';
import { MailedCodeField } from './mailed-code-field.tsx';

interface ResetFormProps extends EmailProps {
  readonly onReset: () => void;
  readonly onBack: () => void;
}

/** For who has forgotten their password: a code by mail, then a new password. */
export function ResetForm({ email, onEmailChange, onReset, onBack }: ResetFormProps) {
  const { apiOptions } = useServices();
  const [isMailed, setMailed] = useState(false);
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const { isBusy, failure, send } = useRequest();

  const submit = () => {
    const api = clientOf(passwordRoutes, apiOptions);
    const address = email.trim();
    if (!isMailed) {
      send(
        () => api.forgotPassword({ body: { email: address } }),
        () => setMailed(true),
      );
      return;
    }
    const body = { email: address, code: code.trim(), newPassword };
    send(() => api.resetPassword({ body }), onReset);
  };

  return (
    <EntryForm
      title="Forgotten password"
      intro={
        isMailed
          ? 'If somebody here has the address, a code is on its way to it.'
          : 'A code is mailed to you; with it you choose a new password.'
      }
      error={failure && describeFailure(failure)}
      submitLabel={isMailed ? 'Set the password' : 'Mail me a code'}
      isBusy={isBusy}
      onSubmit={submit}
      footer={
        <Button variant="quiet" onClick={onBack}>
          Back to sign in
        </Button>
      }
    >
      <EmailField email={email} onEmailChange={onEmailChange} readOnly={isMailed} />
      {isMailed && (
        <>
          <MailedCodeField code={code} onCodeChange={setCode} />
          <Field
            label="New password"
            type="password"
            autoComplete="new-password"
            required
            value={newPassword}
            hint="At least 12 characters, with a capital, a small letter, a digit and a symbol."
            onChange={(event) => setNewPassword(event.target.value)}
          />
        </>
      )}
    </EntryForm>
  );
}
