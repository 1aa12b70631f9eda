import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import type { EmailProps } from './email-props.ts';
import { EntryForm } from './entry-form.tsx';

interface CodeFormProps extends EmailProps {
  /** What was chosen a moment ago; without it, it is asked for. */
  readonly chosenPassword?: string | undefined;
  readonly onConfirmed: () => void;
  readonly onBack: () => void;
}

export function CodeForm(props: CodeFormProps) {
  const { email, onEmailChange, chosenPassword, onConfirmed, onBack } = props;
  const { api } = useServices();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState(chosenPassword ?? '');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    const body = { email: email.trim(), code: code.trim(), password };
    const answer = await api.confirm({ body });
    setBusy(false);
    if (answer.ok) onConfirmed();
    else setError(describeFailure(answer.error));
  };

  return (
    <EntryForm
      title="Confirm your email"
      intro="If the address is new here, a code is on its way to it."
      error={error}
      submitLabel="Confirm"
      isBusy={isBusy}
      onSubmit={submit}
      footer={
        <Button variant="quiet" onClick={onBack}>
          Back to sign in
        </Button>
      }
    >
      <Field
        label="Email"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => onEmailChange(event.target.value)}
      />
      <Field
        label="Code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        pattern="\s*[0-9]{4,10}\s*"
        title="The digits that were mailed to you"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      {chosenPassword === undefined && (
        <Field
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          value={password}
          hint="The one you chose when you registered."
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
    </EntryForm>
  );
}
