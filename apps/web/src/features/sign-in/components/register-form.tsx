import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { EmailField } from './email-field.tsx';
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
  const { isBusy, failure, send } = useRequest();

  const submit = () => {
    const body = { email: email.trim(), password, name: name.trim() };
    send(
      () => api.register({ body }),
      () => onRegistered(password),
    );
  };

  return (
    <EntryForm
      title="Create an account"
      intro="The owner of the shop then gives you a role."
      error={failure && describeFailure(failure)}
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
      <EmailField email={email} onEmailChange={onEmailChange} />
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
