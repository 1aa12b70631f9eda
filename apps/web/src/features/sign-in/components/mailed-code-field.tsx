import { Field } from '../../../components/field.tsx';

interface MailedCodeFieldProps {
  readonly code: string;
  readonly onCodeChange: (code: string) => void;
}

export function MailedCodeField({ code, onCodeChange }: MailedCodeFieldProps) {
  return (
    <Field
      label="Code"
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      pattern="\s*[0-9]{4,10}\s*"
      title="The digits that were mailed to you"
      value={code}
      onChange={(event) => onCodeChange(event.target.value)}
    />
  );
}
