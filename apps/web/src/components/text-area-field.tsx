import { type ComponentProps, useId } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './field.module.css';

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
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        rows={2}
        {...rest}
        id={id}
        className={classNames(styles.input, styles.lines)}
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : noteId}
      />
      {note !== undefined && (
        <p id={noteId} className={classNames(styles.note, error !== undefined && styles.error)}>
          {note}
        </p>
      )}
    </div>
  );
}
