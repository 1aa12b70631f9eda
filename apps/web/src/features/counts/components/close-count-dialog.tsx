import type { CountLine, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useServices } from '../../../lib/services.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { countInWords } from '../count-in-words.ts';
import { summariseCount } from '../summarise-count.ts';

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
  const { send, ...request } = useRequest();
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
    <ConfirmDialog
      title={isApplying ? 'Apply the count?' : 'Give up the count?'}
      confirmLabel={isApplying ? 'Apply' : 'Give up'}
      isTaking={!isApplying}
      request={request}
      onConfirm={close}
      // Some lines may be in the books already.
      onBack={request.failure === undefined ? onClose : onDone}
    >
      {isApplying
        ? countInWords(summariseCount(lines.values()))
        : 'What was entered is kept, but changes no stock.'}
    </ConfirmDialog>
  );
}
