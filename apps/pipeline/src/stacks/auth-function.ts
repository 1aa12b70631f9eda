import { ServiceFunction, type StaffDirectory, type StoreStage } from '@agentic-retail/constructs';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

interface AuthFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly staff: StaffDirectory;
}

const poolActions = [
  'AdminAddUserToGroup',
  'AdminCreateUser',
  'AdminDeleteUser',
  'AdminDisableUser',
  'AdminEnableUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminRemoveUserFromGroup',
  'AdminUserGlobalSignOut',
  'ListUsers',
  'ListUsersInGroup',
];

/** The function that signs staff in and out, and lets the owner manage them. */
export function authFunction(
  scope: Construct,
  { bundle, stage, staff }: AuthFunctionProps,
): ServiceFunction {
  const service = new ServiceFunction(scope, 'Auth', {
    description: 'Registers staff, signs them in and out, and gives them roles',
    code: Code.fromAsset(bundle),
    stage,
    environment: {
      USER_POOL_ID: staff.userPool.userPoolId,
      USER_POOL_CLIENT_ID: staff.userPoolClient.userPoolClientId,
      POWERTOOLS_SERVICE_NAME: 'auth',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    },
  });
  // Signing up, in and out needs no permission. These are for a registration that turns out to be
  // somebody else's, and for the owner, who manages the staff.
  staff.userPool.grant(service, ...poolActions.map((action) => `cognito-idp:${action}`));
  return service;
}
