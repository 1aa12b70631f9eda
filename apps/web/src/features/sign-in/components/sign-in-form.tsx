import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { EmailField } from './email-field.tsx';
import type { EmailProps } from './email-props.ts';
import { EntryForm } from './entry-form.tsx';

interface SignInFormProps extends EmailProps {
  readonly message: string | undefined;
  readonly onPin: (() => void) | undefined;
  readonly onRegister: () => void;
  readonly onConfirm: () => void;
  readonly onForgotten: () => void;
}

export function SignInForm({ email, onEmailChange, message, ...ways }: SignInFormProps) {
  const { session } = useServices();
  const [password, setPassword] = useState('');
  /** Only after an invitation: the service asks for it. */
  const [newPassword, setNewPassword] = useState<string>();
  /** Only for who has an authenticator app: likewise. */
  const [secondFactorCode, setSecondFactorCode] = useState<string>();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    const answer = await session.signIn({
      email: email.trim(),
      password,
      ...(newPassword !== undefined && { newPassword }),
      ...(secondFactorCode !== undefined && { secondFactorCode: secondFactorCode.trim() }),
    });
    setBusy(false);
    if (answer.ok) return;
    const code = answer.error.kind === 'problem' ? answer.error.problem.code : undefined;
    if (code === 'new-password-required') setNewPassword('');
    else if (code === 'second-factor-required') setSecondFactorCode('');
    else if (code === 'email-not-confirmed') ways.onConfirm();
    else setError(describeFailure(answer.error));
  };

  return (
    <EntryForm
      title="Welcome back"
      intro="Sign in to open the till."
      message={
        newPassword === undefined ? message : 'You were invited. Choose a password of your own.'
      }
      error={error}
      submitLabel="Sign in"
      isBusy={isBusy}
      onSubmit={submit}
      footer={
        <>
          {ways.onPin && (
            <Button variant="quiet" onClick={ways.onPin}>
              Use a PIN
            </Button>
          )}
          <Button variant="quiet" onClick={ways.onForgotten}>
            Forgot your password?
          </Button>
          <Button variant="quiet" onClick={ways.onRegister}>
            Create an account
          </Button>
          <Button variant="quiet" onClick={ways.onConfirm}>
            Enter a code
          </Button>
        </>
      }
    >
      <EmailField email={email} onEmailChange={onEmailChange} />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {secondFactorCode !== undefined && (
        <Field
          label="Code of your authenticator app"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          pattern="\s*[0-9]{6}\s*"
          title="The six digits that the app shows"
          value={secondFactorCode}
          onChange={(event) => setSecondFactorCode(event.target.value)}
        />
      )}
      {newPassword !== undefined && (
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          required
          value={newPassword}
          onChange={(event) => setNewPassword(event.target.value)}
        />
      )}
    </EntryForm>
  );
}
