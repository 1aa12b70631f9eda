/** How many checks passed, failed and were left out. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The part of Jest's `--json` report that is counted. */
interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be loaded; no test of theirs is counted elsewhere. */
  readonly numRuntimeErrorTestSuites: number;
}

/** The tally of a Jest report; one that is missing or broken is a failure, not nothing. */
export function tallyOfJest(json: string | undefined): Tally {
  const report = json === undefined ? undefined : parse(json);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function parse(json: string): JestReport | undefined {
  try {
    const report: unknown = JSON.parse(json);
    const isReport = typeof report === 'object' && report !== null && 'numPassedTests' in report;
    return isReport ? (report as JestReport) : undefined;
  } catch {
    return undefined;
  }
}

/** The last line of a run. */
export function verdictLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
}
