import type { IUserPool, IUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';

/** The people who work in a store, in a directory made by `StaffDirectory` or made elsewhere. */
export interface IStaffDirectory extends IConstruct {
  /** The user pool. */
  readonly userPool: IUserPool;

  /** The page's client of the pool. */
  readonly userPoolClient: IUserPoolClient;

  /**
   * Lets `grantee` manage the people of the pool: list, invite, remove, disable and enable them,
   * give and take roles, and sign them out everywhere.
   */
  grantManage(grantee: IGrantable): Grant;
}
