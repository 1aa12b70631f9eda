import { Field } from '../../../components/field.tsx';
import type { EmailProps } from './email-props.ts';

interface EmailFieldProps extends EmailProps {
  readonly readOnly?: boolean;
}

export function EmailField({ email, onEmailChange, readOnly }: EmailFieldProps) {
  return (
    <Field
      label="Email"
      type="email"
      autoComplete="username"
      required
      readOnly={readOnly}
      value={email}
      onChange={(event) => onEmailChange(event.target.value)}
    />
  );
}
