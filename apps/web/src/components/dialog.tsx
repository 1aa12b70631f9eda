import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** Without it the dialog stays until its owner takes it away. */
  readonly onClose?: (() => void) | undefined;
  /** @default 'm' */
  readonly size?: 's' | 'm' | 'l';
  readonly children: ReactNode;
}

/** A modal dialog, open for as long as it is rendered. On a phone it comes up from below. */
export function Dialog({ title, aside, onClose, size = 'm', children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const closeFromBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose?.();
  };
  return (
    <dialog
      ref={ref}
      className={classNames(styles.dialog, styles[size])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // A browser closes a dialog on the second Escape, whatever the first was answered.
      onClose={() => ref.current?.isConnected && ref.current.showModal()}
      onMouseDown={closeFromBackdrop}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {aside}
          {onClose && (
            <IconButton icon={X} label="Close" className={styles.close} onClick={onClose} />
          )}
        </header>
        {children}
      </div>
    </dialog>
  );
}
