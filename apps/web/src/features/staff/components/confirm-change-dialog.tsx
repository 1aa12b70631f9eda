import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { RequestState } from '../../../lib/use-request.ts';
import { describeChange, type StaffChange } from '../describe-change.ts';

interface ConfirmChangeDialogProps {
  readonly member: StaffMember;
  readonly change: StaffChange;
  readonly request: Omit<RequestState, 'send'>;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

/** Asks once more, and says what comes of it. */
export function ConfirmChangeDialog(props: ConfirmChangeDialogProps) {
  const { member, change, request, onConfirm, onBack } = props;
  const { question, consequence, confirm, isTaking } = describeChange(member, change);
  return (
    <Dialog title={question} size="s" onClose={onBack}>
      <p>{consequence}</p>
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
          {confirm}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
