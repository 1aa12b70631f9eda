import { RefreshCw, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Loading } from '../../../components/loading.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { ReportState } from '../api/use-report.ts';

interface ReportAnswerProps<T> {
  readonly state: ReportState<T>;
  readonly children: (report: T) => ReactNode;
}

/** A report, or that it is on its way, or why it did not come. */
export function ReportAnswer<T>({ state, children }: ReportAnswerProps<T>) {
  const { report, failure, reload } = state;
  if (report !== undefined) return children(report);
  if (failure === undefined) return <Loading label="Adding up…" />;
  return (
    <EmptyState
      icon={WifiOff}
      title="The report could not be made"
      action={
        <Button onClick={reload}>
          <RefreshCw size={18} aria-hidden="true" />
          Try again
        </Button>
      }
    >
      {describeFailure(failure)}
    </EmptyState>
  );
}
