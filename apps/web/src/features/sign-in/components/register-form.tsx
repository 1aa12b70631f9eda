import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import type { EmailProps } from './email-props.ts';
import { EntryForm } from './entry-form.tsx';

interface RegisterFormProps extends EmailProps {
  readonly onRegistered: (password: string) => void;
  readonly onBack: () => void;
}

export function RegisterForm({ email, onEmailChange, onRegistered, onBack }: RegisterFormProps) {
  const { api } = useServices();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(undefined);
    const body = { email: email.trim(), password, name: name.trim() };
    const answer = await api.register({ body });
    setBusy(false);
    if (answer.ok) onRegistered(password);
    else setError(describeFailure(answer.error));
  };

  return (
    <EntryForm
      title="Create an account"
      intro="The owner of the shop then gives you a role."
      error={error}
      submitLabel="Create account"
      isBusy={isBusy}
      onSubmit={submit}
      footer={
        <Button variant="quiet" onClick={onBack}>
          Back to sign in
        </Button>
      }
    >
      <Field
        label="Name"
        autoComplete="name"
        required
        maxLength={80}
        value={name}
        hint="As it stands on receipts."
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label="Email"
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => onEmailChange(event.target.value)}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
    </EntryForm>
  );
}
