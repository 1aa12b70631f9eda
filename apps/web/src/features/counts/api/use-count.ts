import type { CallFailure } from '@agentic-retail/contracts/client';
import type { CountLine, StockCount } from '@agentic-retail/domain/stock/stock-count';
import { useCallback, useEffect, useState } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';

export interface CountState {
  readonly count?: StockCount;
  /** By SKU. */
  readonly lines: ReadonlyMap<string, CountLine>;
  readonly failure?: CallFailure;
}

export interface CountAccess extends CountState {
  readonly reload: () => Promise<void>;
  readonly putLine: (line: CountLine) => void;
}

/** A count with what was counted so far. */
export function useCount(id: string): CountAccess {
  const api = useBackOffice();
  const [state, setState] = useState<CountState>({ lines: new Map() });
  const reload = useCallback(async () => {
    const answer = await api.getCount({ params: { id } });
    setState((known) => {
      if (!answer.ok) return { ...known, failure: answer.error };
      const { count, lines } = answer.value;
      return { count, lines: new Map(lines.map((line) => [line.sku, line])) };
    });
  }, [api, id]);
  useEffect(() => {
    reload();
  }, [reload]);
  return {
    ...state,
    reload,
    putLine: (line) =>
      setState((known) => ({ ...known, lines: new Map(known.lines).set(line.sku, line) })),
  };
}
