import { Button } from './button.tsx';
import { DialogActions } from './dialog-actions.tsx';

interface FormActionsProps {
  /** What sending the form does. */
  readonly submitLabel: string;
  readonly isBusy: boolean;
  /** Whether what is filled in can be sent. @default true */
  readonly isReady?: boolean;
  readonly onCancel: () => void;
}

/** The two ways out of a dialog that is a form. */
export function FormActions({ submitLabel, isBusy, isReady = true, onCancel }: FormActionsProps) {
  return (
    <DialogActions>
      <Button size="l" disabled={isBusy} onClick={onCancel}>
        Cancel
      </Button>
      <Button type="submit" variant="primary" size="l" isBusy={isBusy} disabled={!isReady}>
        {submitLabel}
      </Button>
    </DialogActions>
  );
}
