import { ServiceFunction, type StaffDirectory, type StoreStage } from '@agentic-retail/constructs';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

interface AuthFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly staff: StaffDirectory;
}

/** The function that signs staff in and out. */
export function authFunction(
  scope: Construct,
  { bundle, stage, staff }: AuthFunctionProps,
): ServiceFunction {
  const service = new ServiceFunction(scope, 'Auth', {
    description: 'Registers staff and signs them in and out',
    code: Code.fromAsset(bundle),
    stage,
    environment: {
      USER_POOL_ID: staff.userPool.userPoolId,
      USER_POOL_CLIENT_ID: staff.userPoolClient.userPoolClientId,
      POWERTOOLS_SERVICE_NAME: 'auth',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    },
  });
  // Signing up, in and out needs no permission. Only a registration that turns out to be somebody
  // else's has to be removed.
  staff.userPool.grant(service, 'cognito-idp:AdminDeleteUser');
  return service;
}
