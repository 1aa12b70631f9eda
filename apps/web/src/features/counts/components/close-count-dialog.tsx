import type { CountLine, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { type CountSummary, summariseCount } from '../summarise-count.ts';

interface CloseCountDialogProps {
  readonly count: StockCount;
  readonly lines: ReadonlyMap<string, CountLine>;
  readonly how: 'apply' | 'cancel';
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before a count is applied or given up, and says what comes of it. */
export function CloseCountDialog({ count, lines, how, onDone, onClose }: CloseCountDialogProps) {
  const { toasts } = useServices();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  const params = { id: count.id };
  const isApplying = how === 'apply';
  const close = () =>
    send(
      () => (isApplying ? api.applyCount({ params }) : api.cancelCount({ params })),
      () => {
        toasts.show('info', isApplying ? 'The count is in the books.' : 'The count was given up.');
        onDone();
      },
    );
  return (
    <Dialog
      title={isApplying ? 'Apply the count?' : 'Give up the count?'}
      size="s"
      // Some lines may be in the books already.
      onClose={failure === undefined ? onClose : onDone}
    >
      <p>
        {isApplying
          ? summaryInWords(summariseCount(lines.values()))
          : 'What was entered is kept, but changes no stock.'}
      </p>
      {failure !== undefined && <Notice tone="danger">{describeFailure(failure)}</Notice>}
      <DialogActions>
        <Button size="l" onClick={failure === undefined ? onClose : onDone}>
          Back
        </Button>
        <Button
          variant={isApplying ? 'primary' : 'danger'}
          size="l"
          isBusy={isBusy}
          onClick={close}
        >
          {isApplying ? 'Apply' : 'Give up'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function summaryInWords({ counted, differing, missing, surplus }: CountSummary): string {
  const products = counted === 1 ? '1 product was' : `${counted.toLocaleString()} products were`;
  const differ =
    differing.length === 0
      ? 'All are as in the books.'
      : `${differing.length.toLocaleString()} of them differ: ${missing.toLocaleString()} pieces are missing, ${surplus.toLocaleString()} too many.`;
  return `${products} counted. ${differ} What was sold since stays sold; what was not counted stays as it is.`;
}
