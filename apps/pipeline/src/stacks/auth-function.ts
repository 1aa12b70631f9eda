import {
  type RetailTables,
  ServiceFunction,
  type StaffDirectory,
  type StoreStage,
} from '@agentic-retail/constructs';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { allowOnTable } from './allow-on-table.ts';

interface AuthFunctionProps {
  /** Folder with the bundled code. */
  readonly bundle: string;
  readonly stage: StoreStage;
  readonly staff: StaffDirectory;
  readonly tables: RetailTables;
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
  'AdminSetUserMFAPreference',
  'AdminUserGlobalSignOut',
  'ListUsers',
  'ListUsersInGroup',
];

/** The function that signs staff in and out, and lets the owner manage them. */
export function authFunction(
  scope: Construct,
  { bundle, stage, staff, tables }: AuthFunctionProps,
): ServiceFunction {
  const service = new ServiceFunction(scope, 'Auth', {
    description: 'Registers staff, signs them in and out, and gives them roles',
    code: Code.fromAsset(bundle),
    stage,
    environment: {
      USER_POOL_ID: staff.userPool.userPoolId,
      USER_POOL_CLIENT_ID: staff.userPoolClient.userPoolClientId,
      STAFF_ACCESS_TABLE: tables.staffAccess.tableName,
      AUDIT_LOG_TABLE: tables.auditLog.tableName,
      POWERTOOLS_SERVICE_NAME: 'auth',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    },
  });
  // Signing up, in and out needs no permission. These are for a registration that turns out to be
  // somebody else's, and for the owner, who manages the staff.
  staff.userPool.grant(service, ...poolActions.map((action) => `cognito-idp:${action}`));
  const access = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'];
  allowOnTable(service, tables.staffAccess.tableArn, access);
  // Nothing that is in the audit can be changed or deleted by these.
  allowOnTable(service, tables.auditLog.tableArn, ['Query', 'PutItem']);
  return service;
}
