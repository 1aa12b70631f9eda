import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { useEffect, useState } from 'react';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { useMoney } from '../../../lib/use-shop-settings.ts';

type LateSale = ResponseOf<Routes['listLateSales']>['items'][number];

/** The most that are named; who needs all of them asks the API. */
const MOST = 50;

/** Sales that were rung up offline in a session and came after it was closed; nothing without any. */
export function LateSales({ sessionId }: { readonly sessionId: string }) {
  const api = useBackOffice();
  const money = useMoney();
  const [sales, setSales] = useState<readonly LateSale[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    const request = { params: { id: sessionId }, query: { limit: MOST } };
    api.listLateSales(request).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) setSales(answer.value.items);
      else setProblem(`Late sales are not known. ${describeFailure(answer.error)}`);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, sessionId]);
  if (problem !== undefined) return <Notice tone="danger">{problem}</Notice>;
  if (sales.length === 0) return null;
  return (
    <Notice tone="warning">
      Made offline in this session and recorded after it was closed, so not in this report:{' '}
      {sales.map(({ receiptNumber, total }) => `${receiptNumber}, ${money(total)}`).join('; ')}
    </Notice>
  );
}
