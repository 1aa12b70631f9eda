import { CostTags, StaffDirectory } from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { type RetailStackProps, stateStackPropsOf } from './retail-stack-props.ts';
import { storeStageOf } from './store-stage-of.ts';

/** The staff of an environment: state too, and apart from the tables because it changes by itself. */
export class IdentityStack extends Stack {
  readonly staff: StaffDirectory;

  constructor(scope: Construct, id: string, props: RetailStackProps) {
    super(scope, id, stateStackPropsOf(props, 'Staff of the store and how they sign in'));
    const { environmentName, environment } = props;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'identity');

    this.staff = new StaffDirectory(this, 'Staff', {
      stage: storeStageOf(environment),
      firstOwnerEmail: environment.firstOwnerEmail,
      mfa: Mfa.OPTIONAL,
    });
    new CfnOutput(this, 'UserPoolId', { value: this.staff.userPool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.staff.userPoolClient.userPoolClientId });
  }
}
