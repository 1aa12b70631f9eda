import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import form from './form.module.css';
import { Notice } from './notice.tsx';

interface FormDialogProps {
  readonly title: string;
  /** @default 'm' */
  readonly size?: 's' | 'm' | 'l';
  /** Above the fields. */
  readonly intro?: ReactNode;
  /** Why it was not done. */
  readonly problem?: string | undefined;
  /** The fields, and what ends the form. */
  readonly children: ReactNode;
  readonly onSubmit: () => void;
  /** Without it the dialog stays until its owner takes it away. */
  readonly onClose?: (() => void) | undefined;
}

/** A dialog that is a form: Enter in a field sends it. */
export function FormDialog(props: FormDialogProps) {
  const { title, size, intro, problem, children, onSubmit, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose} {...(size && { size })}>
      <form
        className={form.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {intro !== undefined && <p className={form.intro}>{intro}</p>}
        {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
        {children}
      </form>
    </Dialog>
  );
}
