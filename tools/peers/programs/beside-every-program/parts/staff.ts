import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** Roles, and the right to manage staff, for peers that make only the pool. */
export function staffRoles(userPool: UserPool, manager: IFunction): void {
  for (const groupName of ['owner', 'manager', 'cashier'])
    userPool.addGroup(groupName, { groupName });
  const actions = ['ListUsers', 'AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser'];
  const roleActions = ['AdminAddUserToGroup', 'AdminRemoveUserFromGroup', 'AdminUserGlobalSignOut'];
  userPool.grant(manager, ...[...actions, ...roleActions].map((action) => `cognito-idp:${action}`));
}
