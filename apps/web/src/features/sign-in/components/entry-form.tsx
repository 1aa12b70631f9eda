import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { EntryFrame } from '../../../components/entry-frame.tsx';
import { Notice } from '../../../components/notice.tsx';

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
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <EntryFrame title={title} intro={intro} footer={footer}>
        {message !== undefined && error === undefined && <Notice tone="info">{message}</Notice>}
        {error !== undefined && <Notice tone="danger">{error}</Notice>}
        {children}
        <Button type="submit" variant="primary" size="l" isWide isBusy={isBusy}>
          {submitLabel}
        </Button>
      </EntryFrame>
    </form>
  );
}
