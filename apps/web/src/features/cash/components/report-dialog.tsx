import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type { SessionReport } from '@agentic-retail/domain/register/report-session';
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Loading } from '../../../components/loading.tsx';
import { Notice } from '../../../components/notice.tsx';
import { PrintRoot } from '../../../components/print-root.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';
import { LateSales } from './late-sales.tsx';
import { ReportPaper } from './report-paper.tsx';

interface ReportDialogProps {
  readonly session: CashSession;
  readonly onClose: () => void;
}

/** The report of a session; a closed one carries it, of an open one it is asked for. */
export function ReportDialog({ session, onClose }: ReportDialogProps) {
  const api = useBackOffice();
  const money = useMoney();
  const { id, closing } = session;
  const [report, setReport] = useState<SessionReport | undefined>(closing?.report);
  const [problem, setProblem] = useState<string>();
  const isKnown = report !== undefined;
  useEffect(() => {
    if (isKnown) return;
    let isCurrent = true;
    api.getSessionReport({ params: { id } }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setReport(answer.value);
      else setProblem(describeFailure(answer.error));
    });
    return () => {
      isCurrent = false;
    };
  }, [api, id, isKnown]);
  const paper = report && <ReportPaper session={session} report={report} />;
  return (
    <Dialog title={closing === undefined ? 'X report' : 'Z report'} size="s" onClose={onClose}>
      {closing !== undefined && (
        <Notice tone={closing.variance === 0 ? 'info' : 'warning'}>
          {closing.variance === 0
            ? 'The count is exactly what was expected.'
            : `The drawer was ${money(Math.abs(closing.variance))} ${closing.variance < 0 ? 'short' : 'over'}.`}
        </Notice>
      )}
      {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
      {!isKnown && problem === undefined && <Loading label="Adding up…" />}
      {closing !== undefined && <LateSales sessionId={id} />}
      {paper}
      {paper && (
        <Button size="l" isWide onClick={() => window.print()}>
          <Printer size={20} aria-hidden="true" />
          Print
        </Button>
      )}
      {paper && <PrintRoot>{paper}</PrintRoot>}
    </Dialog>
  );
}
