import type { CallFailure } from '@agentic-retail/contracts/client';
import type { ReactNode } from 'react';
import { describeFailure } from '../lib/describe-failure.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DialogActions } from './dialog-actions.tsx';
import { Notice } from './notice.tsx';

interface ConfirmDialogProps {
  /** The question. */
  readonly title: string;
  /** What comes of it. */
  readonly children: ReactNode;
  readonly confirmLabel: string;
  /** Whether it takes something away. @default true */
  readonly isTaking?: boolean;
  /** What was asked for already, and how that went. */
  readonly request: { readonly isBusy: boolean; readonly failure: CallFailure | undefined };
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** Asks once more, and says what comes of it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, isTaking = true, request, onConfirm, onBack } = props;
  return (
    <Dialog title={title} size="s" onClose={onBack}>
      <p>{children}</p>
      {request.failure !== undefined && (
        <Notice tone="danger">{describeFailure(request.failure)}</Notice>
      )}
      <DialogActions>
        <Button size="l" onClick={onBack}>
          Back
        </Button>
        <Button
          variant={isTaking ? 'danger' : 'primary'}
          size="l"
          isBusy={request.isBusy}
          onClick={onConfirm}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
