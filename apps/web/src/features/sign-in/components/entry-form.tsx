import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import styles from './entry-form.module.css';

interface EntryFormProps {
  readonly title: string;
  readonly intro: string;
  /** The fields. */
  readonly children: ReactNode;
  readonly error?: string | undefined;
  readonly message?: string | undefined;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  /** Ways to the other forms. */
  readonly footer: ReactNode;
}

/** What the forms of the way in have in common. */
export function EntryForm(props: EntryFormProps) {
  const { title, intro, children, error, message, submitLabel, isBusy, onSubmit, footer } = props;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.intro}>{intro}</p>
      </header>
      {message !== undefined && error === undefined && <Notice tone="info">{message}</Notice>}
      {error !== undefined && <Notice tone="danger">{error}</Notice>}
      {children}
      <Button type="submit" variant="primary" size="l" isWide isBusy={isBusy}>
        {submitLabel}
      </Button>
      <footer className={styles.footer}>{footer}</footer>
    </form>
  );
}
