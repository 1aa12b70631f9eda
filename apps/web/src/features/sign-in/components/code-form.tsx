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
  const { isBusy, failure, send } = useRequest();

  const submit = () => {
    const body = { email: email.trim(), code: code.trim(), password };
    send(() => api.confirm({ body }), onConfirmed);
  };

  return (
    <EntryForm
      title="Confirm your email"
      intro="If the address is new here, a code is on its way to it."
      error={failure && describeFailure(failure)}
      submitLabel="Confirm"
      isBusy={isBusy}
      onSubmit={submit}
      footer={
        <Button variant="quiet" onClick={onBack}>
          Back to sign in
        </Button>
      }
    >
      <EmailField email={email} onEmailChange={onEmailChange} />
      <MailedCodeField code={code} onCodeChange={setCode} />
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
