import { Tags } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { checkEnvironmentName } from './private/environment-name';
import { checkProp } from './private/prop-check';

/** Properties of `CostTags.apply`. */
export interface CostTagsProps {
  /** Name of the environment, such as `dev`: tag `Environment`. */
  readonly environmentName: string;

  /** Who pays, 1 to 256 characters: tag `Team`. */
  readonly team: string;

  /**
   * Tag `Project`, 1 to 256 characters.
   *
   * @default 'AgenticRetailOS'
   */
  readonly project?: string;
}

/**
 * The tags by which the cost of a store is found: `Project`, `Environment`, `Team`,
 * `ManagedBy=CDK` and `Component`. Activate them once for the account, as cost allocation tags.
 *
 * Source: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/cost-alloc-tags.html
 */
export class CostTags {
  /**
   * Tags everything below `scope` that takes tags.
   *
   * @throws Error when a prop breaks its rule.
   */
  public static apply(scope: IConstruct, props: CostTagsProps): void {
    const { environmentName, team, project = 'AgenticRetailOS' } = props;
    checkEnvironmentName(scope, 'CostTags.environmentName', environmentName);
    for (const [prop, value] of [
      ['CostTags.team', team],
      ['CostTags.project', project],
    ] as const) {
      checkProp(scope, /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,256}$/u.test(value), {
        prop,
        rule: 'be 1 to 256 letters, digits, spaces and _.:/=+-@',
        given: value,
        fix: 'Give a short name such as "retail-platform".',
      });
    }
    const tags = Tags.of(scope);
    tags.add('Project', project);
    tags.add('Environment', environmentName);
    tags.add('Team', team);
    tags.add('ManagedBy', 'CDK');
  }

  /** Says which part of the store the resources below `scope` are; the closest one counts. */
  public static component(scope: IConstruct, component: string): void {
    Tags.of(scope).add('Component', component);
  }

  private constructor() {}
}
