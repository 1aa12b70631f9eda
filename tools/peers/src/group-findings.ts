import type { SynthResult } from './synth-program.ts';

/** Findings by rule, without what exactly each was about: `AwsSolutions-IAM5[Action::s3:*]` is IAM5. */
export function groupFindings(findings: SynthResult['findings']): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  for (const { rule, count } of findings) {
    const name = rule.replace(/\[.*$/, '').replace('AwsSolutions-', '');
    groups.set(name, (groups.get(name) ?? 0) + count);
  }
  return new Map(
    [...groups].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })),
  );
}
