import { markdownTable } from '../markdown-table.ts';
import type { AcknowledgedFinding } from '../resources/synthesize.ts';

/** What of cdk-nag's findings a construct accepts by itself, and why. */
export function findingsSection(acknowledged: readonly AcknowledgedFinding[]): string {
  if (acknowledged.length === 0) return 'None: cdk-nag finds nothing in it.';
  return markdownTable(
    ['rule', 'reason'],
    acknowledged.map(({ rule, reason }) => [rule, reason]),
  );
}
