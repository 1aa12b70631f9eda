import { Stack } from 'aws-cdk-lib';
import {
  type IGrantable,
  type IPrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { checkEnvironmentName } from './private/environment-name';
import { checkProp } from './private/prop-check';
import type { WebApp } from './web-app';

/** Properties of `DeployRole`. */
export interface DeployRoleProps {
  /**
   * Name of the environment that is deployed.
   * 1 to 16 lower-case letters, digits and inner hyphens, starting with a letter.
   */
  readonly environmentName: string;

  /**
   * Name of the role, up to 64 letters, digits and +=,.@_-, by which another stack can find it: the
   * page's, say, to let it publish there with `WebApp.grantPublish`.
   *
   * @default - CloudFormation makes one
   */
  readonly roleName?: string;

  /**
   * The page that is published.
   *
   * @default - none: the role deploys stacks, and what else it is granted
   */
  readonly webApp?: WebApp;

  /**
   * The regions whose stacks are deployed, at least one, such as `eu-west-1`.
   *
   * @default - the region of the stack and us-east-1, where the certificate is
   */
  readonly regions?: string[];

  /**
   * The qualifier with which the account was bootstrapped: up to 10 lower-case letters and digits.
   *
   * @default 'hnb659fds' - that of `cdk bootstrap`
   */
  readonly bootstrapQualifier?: string;
}

/**
 * The role of the builds that deploy one environment, for AWS CodeBuild in this account only.
 *
 * By itself it changes no stack: it may take on the roles that `cdk bootstrap` made for deploying and
 * for publishing assets, in the regions given. Besides it may publish the page and remember which
 * commit is deployed. It may not take on the role for looking up, which can read all the account's
 * data: synthesize without lookups, or before.
 *
 * Source: https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html
 *
 * @throws Error when `environmentName`, `roleName`, `regions` or `bootstrapQualifier` breaks its rule.
 */
export class DeployRole extends Construct implements IGrantable {
  /** The role. */
  public readonly role: Role;

  /** The principal of the role. */
  public readonly grantPrincipal: IPrincipal;

  /** Name of the parameter (AWS Systems Manager) that remembers the deployed commit. */
  public readonly deployedCommitParameterName: string;

  public constructor(scope: Construct, id: string, props: DeployRoleProps) {
    super(scope, id);
    const { environmentName, roleName, webApp, bootstrapQualifier = 'hnb659fds' } = props;
    const stack = Stack.of(this);
    const regions = [...new Set(props.regions ?? [stack.region, 'us-east-1'])];
    checkEnvironmentName(this, 'DeployRole.environmentName', environmentName);
    checkProp(this, roleName === undefined || /^[\w+=,.@-]{1,64}$/.test(roleName), {
      prop: 'DeployRole.roleName',
      rule: 'be 1 to 64 letters, digits and +=,.@_-',
      given: roleName,
      fix: 'Give a name such as "shop-deploy", or leave the prop out.',
    });
    checkProp(this, regions.length > 0, {
      prop: 'DeployRole.regions',
      rule: 'name at least one region',
      given: regions,
      fix: 'Give the regions of the stacks, or leave the prop out.',
    });
    checkProp(this, /^[a-z0-9]{1,10}$/.test(bootstrapQualifier), {
      prop: 'DeployRole.bootstrapQualifier',
      rule: 'be 1 to 10 lower-case letters and digits',
      given: bootstrapQualifier,
      fix: 'Give the qualifier that `cdk bootstrap` was called with, or leave the prop out.',
    });

    this.role = new Role(this, 'Role', {
      roleName,
      description: `Deploys the store (${environmentName})`,
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    });
    this.grantPrincipal = this.role.grantPrincipal;
    this.deployedCommitParameterName = `/agentic-retail/${environmentName}/deployed-commit`;

    const bootstrapped = (purpose: string) => (region: string) =>
      `arn:${stack.partition}:iam::${stack.account}:role/cdk-${bootstrapQualifier}-${purpose}-role-${stack.account}-${region}`;
    this.allow(
      ['sts:AssumeRole'],
      ['deploy', 'file-publishing'].flatMap((purpose) => regions.map(bootstrapped(purpose))),
    );
    this.allow(
      ['ssm:GetParameter', 'ssm:PutParameter'],
      [
        stack.formatArn({
          service: 'ssm',
          resource: 'parameter',
          resourceName: this.deployedCommitParameterName.slice(1),
        }),
      ],
    );
    if (webApp !== undefined) {
      webApp.grantPublish(this.role);
    }
  }

  private allow(actions: string[], resources: string[]): void {
    this.role.addToPolicy(new PolicyStatement({ actions, resources }));
  }
}
