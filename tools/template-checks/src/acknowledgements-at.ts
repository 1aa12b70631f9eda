import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** That somebody accepts what a rule finds at a construct or below it. */
export interface Acknowledgement {
  readonly rule: string;
  /** Path of the construct that has it. */
  readonly path: string;
  readonly reason: string;
}

/** What `Validations.of(construct).acknowledge` has put at the construct itself. */
export function acknowledgementsAt({ node }: IConstruct): Acknowledgement[] {
  return node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([id, reason]) => ({ rule: id.replace(/^annotation::/i, ''), path: node.path, reason }));
}
