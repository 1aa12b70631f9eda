import { useRef, useState } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { waitFor } from '../../../lib/wait-for.ts';
import { identifyFile } from '../file/identify-file.ts';
import type { ColumnMatch, FileCells } from '../file/match-columns.ts';
import { BadFile, readRecords } from '../file/read-records.ts';
import { batchRows } from './batch-rows.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runImport } from './run-import.ts';

/** How a file is to be read and taken in. */
export interface ImportChoice {
  readonly file: File;
  readonly match: ColumnMatch;
  readonly fallback: FileCells;
  readonly existingStock: 'keep' | 'set';
}

export interface ImportState {
  /** What is being done or was done last; nothing before the first. */
  readonly phase?: 'checking' | 'checked' | 'importing' | 'imported';
  readonly report: ImportReport;
  /** Why it stopped before the end. */
  readonly stoppedBy?: string;
}

export interface Import extends ImportState {
  readonly check: (choice: ImportChoice) => Promise<void>;
  readonly run: (choice: ImportChoice) => Promise<void>;
  /** Stops what is being done; what was taken in stays. */
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Longer than a slow answer takes to show, and seldom enough to leave the time to the import. */
const SHOW_EVERY_MS = 100;

export function useImport(): Import {
  const api = useBackOffice();
  const [state, setState] = useState<ImportState>({ report: emptyReport });
  const stopping = useRef<AbortController>(undefined);

  const carryOut = async (choice: ImportChoice, isDryRun: boolean) => {
    const { file, match, fallback, existingStock } = choice;
    const [going, done] = isDryRun
      ? (['checking', 'checked'] as const)
      : (['importing', 'imported'] as const);
    const abort = new AbortController();
    stopping.current = abort;
    let shownAt = 0;
    let latest = emptyReport;
    const show = (report: ImportReport) => {
      latest = report;
      if (performance.now() - shownAt < SHOW_EVERY_MS) return;
      shownAt = performance.now();
      setState({ phase: going, report });
    };
    setState({ phase: going, report: emptyReport });
    try {
      const importId = await identifyFile(file, { match, fallback });
      const order = { importId, fileName: file.name.slice(0, 200), isDryRun, existingStock };
      const batches = batchRows(readRecords(file), match, fallback);
      const ports = {
        send: (body: Parameters<typeof api.importProducts>[0]['body']) =>
          api.importProducts({ body }),
        pause: (ms: number) => waitFor(ms, abort.signal),
        onProgress: show,
      };
      const outcome = await runImport(batches, order, ports, abort.signal);
      const stoppedBy = abort.signal.aborted
        ? 'You stopped it.'
        : outcome.ok
          ? undefined
          : describeFailure(outcome.error);
      setState({ phase: done, report: latest, ...(stoppedBy !== undefined && { stoppedBy }) });
    } catch (error) {
      if (!(error instanceof BadFile)) throw error;
      setState({ phase: done, report: latest, stoppedBy: error.message });
    }
  };

  return {
    ...state,
    check: (choice) => carryOut(choice, true),
    run: (choice) => carryOut(choice, false),
    stop: () => stopping.current?.abort(),
    reset: () => setState({ report: emptyReport }),
  };
}
