import { type ComponentProps, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import field from './field.module.css';
import styles from './text-area-field.module.css';

interface TextAreaFieldProps extends ComponentProps<'textarea'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
}

/** A `Field` of several lines: Enter begins the next one. */
export function TextAreaField({ label, hint, error, ...rest }: TextAreaFieldProps) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <textarea
        rows={2}
        {...rest}
        id={id}
        className={classNames(field.input, styles.lines)}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : noteId}
      />
      {note !== undefined && (
        <p id={noteId} className={classNames(field.note, error !== undefined && field.error)}>
          {note}
        </p>
      )}
    </div>
  );
}
