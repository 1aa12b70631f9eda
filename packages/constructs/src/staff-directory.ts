import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  type IUserPool,
  type IUserPoolClient,
  Mfa,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolGroup,
} from 'aws-cdk-lib/aws-cognito';
import type { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { IStaffDirectory } from './i-staff-directory';
import { acknowledge } from './private/acknowledged-findings';
import { durabilityOf } from './private/durability';
import { checkEmail } from './private/email';
import type { StoreStage } from './store-stage';

/** Properties of `StaffDirectory`. */
export interface StaffDirectoryProps {
  /** What the users are worth: removal policy and deletion protection follow from it. */
  readonly stage: StoreStage;

  /**
   * Email address of the first owner, made with the directory: the service mails a temporary
   * password there. Without it, somebody with access to the account has to put the first owner
   * into the group by hand, since only an owner can give a role.
   *
   * @default - no user is made
   */
  readonly firstOwnerEmail?: string;

  /**
   * Whether people may or must have a second factor: a code of an authenticator app (TOTP), never
   * a text message. The service that signs people in has to answer the pool's challenges.
   *
   * @default Mfa.OPTIONAL
   */
  readonly mfa?: Mfa;
}

/** Where a staff directory that exists is found. */
export interface StaffDirectoryAttributes {
  /** ARN of the user pool, which has the groups owner, manager and cashier. */
  readonly userPoolArn: string;

  /** Id of the page's client of the pool. */
  readonly userPoolClientId: string;
}

/**
 * The people who work in a store: a user pool, its groups and the public client through which the
 * page signs them in.
 *
 * Sign-in is by email, in any case of letters. Anyone may register, but nobody has a role until an
 * owner gives one. Passwords have at least 12 characters with upper and lower case, a digit and a
 * symbol.
 *
 * @throws Error when `firstOwnerEmail` is not an email address.
 */
export class StaffDirectory extends Construct implements IStaffDirectory {
  /** A directory that exists: made by another stack, or by another tool. */
  public static fromAttributes(
    scope: Construct,
    id: string,
    attributes: StaffDirectoryAttributes,
  ): IStaffDirectory {
    return new ExistingStaffDirectory(scope, id, attributes);
  }

  /** The user pool. */
  public readonly userPool: IUserPool;

  /**
   * The page's client: public (no secret), sign-in with password, access and identity tokens valid
   * for 60 minutes, refresh tokens for 30 days and revocable. It answers the same whether a user
   * exists or not.
   */
  public readonly userPoolClient: IUserPoolClient;

  /** Group `owner`: takes precedence over the others (0). */
  public readonly owners: UserPoolGroup;

  /** Group `manager` (1). */
  public readonly managers: UserPoolGroup;

  /** Group `cashier` (2). */
  public readonly cashiers: UserPoolGroup;

  /** Of everything in the directory: a pool that stays is of no use without its roles. */
  private readonly removalPolicy: RemovalPolicy;

  public constructor(scope: Construct, id: string, props: StaffDirectoryProps) {
    super(scope, id);
    const { stage, firstOwnerEmail, mfa = Mfa.OPTIONAL } = props;
    checkEmail(this, 'StaffDirectory.firstOwnerEmail', firstOwnerEmail);

    const { removalPolicy, deletionProtection } = durabilityOf(stage);
    this.removalPolicy = removalPolicy;
    const userPool = new UserPool(this, 'UserPool', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      // A changed address counts only once it is verified; until then the old one signs in.
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      selfSignUpEnabled: true,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa,
      mfaSecondFactor: { otp: true, sms: false },
      removalPolicy,
      deletionProtection,
    });
    this.userPool = userPool;
    acknowledge(userPool, 'threatProtection');
    if (mfa !== Mfa.REQUIRED) {
      acknowledge(userPool, 'optionalSecondFactor');
    }

    const client = new UserPoolClient(this, 'PageClient', {
      userPool,
      generateSecret: false,
      authFlows: { userPassword: true },
      disableOAuth: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.days(30),
      readAttributes: new ClientAttributes().withStandardAttributes({
        email: true,
        emailVerified: true,
        fullname: true,
      }),
      writeAttributes: new ClientAttributes().withStandardAttributes({
        email: true,
        fullname: true,
      }),
    });
    client.applyRemovalPolicy(removalPolicy);
    this.userPoolClient = client;

    this.owners = this.group('owner', 0, 'Everything, with staff, settings and audit');
    this.managers = this.group('manager', 1, 'Selling, stock, purchasing, refunds and reports');
    this.cashiers = this.group('cashier', 2, 'Selling');

    if (firstOwnerEmail !== undefined) {
      this.makeOwner(firstOwnerEmail);
    }
  }

  public grantManage(grantee: IGrantable): Grant {
    return grantManage(this.userPool, grantee);
  }

  private group(groupName: string, precedence: number, description: string): UserPoolGroup {
    const group = this.userPool.addGroup(groupName, { groupName, precedence, description });
    group.applyRemovalPolicy(this.removalPolicy);
    return group;
  }

  private makeOwner(email: string): void {
    const user = new CfnUserPoolUser(this, 'FirstOwner', {
      userPoolId: this.userPool.userPoolId,
      username: email,
      desiredDeliveryMediums: ['EMAIL'],
      userAttributes: [
        { name: 'email', value: email },
        { name: 'email_verified', value: 'true' },
      ],
    });
    const membership = new CfnUserPoolUserToGroupAttachment(this, 'FirstOwnerRole', {
      userPoolId: this.userPool.userPoolId,
      username: email,
      groupName: this.owners.groupName,
    });
    membership.addResourceDependency(user);
    for (const made of [user, membership]) {
      made.applyRemovalPolicy(this.removalPolicy);
    }
  }
}

class ExistingStaffDirectory extends Construct implements IStaffDirectory {
  public readonly userPool: IUserPool;
  public readonly userPoolClient: IUserPoolClient;

  constructor(scope: Construct, id: string, attributes: StaffDirectoryAttributes) {
    super(scope, id);
    const { userPoolArn, userPoolClientId } = attributes;
    this.userPool = UserPool.fromUserPoolArn(this, 'UserPool', userPoolArn);
    this.userPoolClient = UserPoolClient.fromUserPoolClientId(this, 'PageClient', userPoolClientId);
  }

  public grantManage(grantee: IGrantable): Grant {
    return grantManage(this.userPool, grantee);
  }
}

function grantManage(userPool: IUserPool, grantee: IGrantable): Grant {
  return userPool.grant(grantee, ...managing.map((action) => `cognito-idp:${action}`));
}

const managing = [
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
