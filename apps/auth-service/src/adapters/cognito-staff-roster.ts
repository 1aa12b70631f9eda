import { type Role, roles, rolesFromGroups } from '@agentic-retail/domain/identity/role';
import type { TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import type {
  AlreadyStaff,
  MailRefused,
  UserNotFound,
} from '@agentic-retail/domain/identity/staff-error';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { cursorOf, keyOf, refusedCursor } from '@agentic-retail/service-kit/read-page';
import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
  ListUsersInGroupCommand,
  type ListUsersInGroupCommandOutput,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Invitation, StaffRoster } from '../ports/staff-roster.ts';
import { expectFailures, isSlowedDown, meanings } from './cognito-failure.ts';
import { staffMemberOf } from './staff-member-of-user.ts';

type Page = Parameters<StaffRoster['list']>[0];

/** The staff in a Cognito user pool: a role is a group of it. Needs rights on the pool. */
export class CognitoStaffRoster implements StaffRoster {
  readonly #client: CognitoIdentityProviderClient;
  readonly #pool: { readonly UserPoolId: string };

  constructor(client: CognitoIdentityProviderClient, userPoolId: string) {
    this.#client = client;
    this.#pool = { UserPoolId: userPoolId };
  }

  async list({ limit, cursor }: Page) {
    const start = keyOf(cursor, ['token']);
    if (!start.ok) return start;
    const token = start.value?.token;
    try {
      const [{ Users = [], PaginationToken }, ...groups] = await this.#unhurried(() =>
        Promise.all([
          this.#client.send(
            new ListUsersCommand({
              ...this.#pool,
              Limit: limit,
              ...(token !== undefined && { PaginationToken: String(token) }),
            }),
          ),
          ...roles.map((role) => this.#usersIn(role)),
        ]),
      );
      const idsIn = groups.map((users) => new Set(users.map(({ Username }) => Username)));
      const roleOf = ({ Username }: UserType) =>
        roles.findLast((_, index) => idsIn[index]?.has(Username)) ?? null;
      const nextCursor = cursorOf(PaginationToken ? { token: PaginationToken } : undefined);
      return ok({
        items: Users.map((user) => staffMemberOf(user, roleOf(user))),
        ...(nextCursor !== undefined && { nextCursor }),
      });
    } catch (error) {
      // A token that the pool did not give out, or gave out long ago.
      if (token !== undefined && isNamed(error, 'InvalidParameterException'))
        return refusedCursor();
      throw error;
    }
  }

  async find(id: string): Promise<StaffMember | undefined> {
    const user = { ...this.#pool, Username: id };
    try {
      return await this.#unhurried(async () => {
        const [{ UserAttributes = [], ...known }, { Groups = [] }] = await Promise.all([
          this.#client.send(new AdminGetUserCommand(user)),
          this.#client.send(new AdminListGroupsForUserCommand(user)),
        ]);
        const role = rolesFromGroups(Groups.map(({ GroupName = '' }) => GroupName));
        return staffMemberOf({ ...known, Attributes: UserAttributes }, role ?? null);
      });
    } catch (error) {
      if (isNamed(error, 'UserNotFoundException')) return undefined;
      throw error;
    }
  }

  async owners(): Promise<readonly StaffMember[]> {
    const users = await this.#unhurried(() => this.#usersIn('owner'));
    return users.map((user) => staffMemberOf(user, 'owner'));
  }

  async invite(
    invitation: Invitation,
  ): Promise<Result<StaffMember, AlreadyStaff | MailRefused | TooManyAttempts>> {
    return expectFailures(meanings.invite, async () => {
      try {
        return await this.#create(invitation);
      } catch (error) {
        if (!isNamed(error, 'UsernameExistsException')) throw error;
        const { email } = invitation;
        const known = await this.find(email);
        if (known?.state === 'invited') return this.#create(invitation, 'RESEND');
        if (known?.state !== 'unconfirmed') throw error;
        // Anybody can register any address; the mail to it goes to who is invited.
        await this.#client.send(new AdminDeleteUserCommand({ ...this.#pool, Username: email }));
        return this.#create(invitation);
      }
    });
  }

  async #create(
    { email, name }: Invitation,
    action?: AdminCreateUserCommandInput['MessageAction'],
  ): Promise<StaffMember> {
    const { User = {} } = await this.#client.send(
      new AdminCreateUserCommand({
        ...this.#pool,
        Username: email,
        DesiredDeliveryMediums: ['EMAIL'],
        ...(action !== undefined && { MessageAction: action }),
        UserAttributes: [
          { Name: 'email', Value: email },
          // Nobody gets in without the password that was mailed there.
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: name },
        ],
      }),
    );
    return staffMemberOf(User, null);
  }

  async setRole(id: string, role: Role | null): Promise<Result<void, UserNotFound>> {
    return this.#change(id, async (user) => {
      if (role !== null) {
        await this.#client.send(new AdminAddUserToGroupCommand({ ...user, GroupName: role }));
      }
      for (const other of roles.filter((candidate) => candidate !== role)) {
        await this.#client.send(new AdminRemoveUserFromGroupCommand({ ...user, GroupName: other }));
      }
    });
  }

  async setEnabled(id: string, isEnabled: boolean): Promise<Result<void, UserNotFound>> {
    return this.#change(id, (user) =>
      isEnabled
        ? this.#client.send(new AdminEnableUserCommand(user))
        : this.#client.send(new AdminDisableUserCommand(user)),
    );
  }

  async removeSecondFactor(id: string): Promise<Result<void, UserNotFound>> {
    const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
    return this.#change(id, (user) =>
      this.#client.send(
        new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings }),
      ),
    );
  }

  async endSessions(id: string): Promise<Result<void, UserNotFound>> {
    return this.#change(id, (user) => this.#client.send(new AdminUserGlobalSignOutCommand(user)));
  }

  async #change(
    id: string,
    change: (user: { UserPoolId: string; Username: string }) => Promise<unknown>,
  ): Promise<Result<void, UserNotFound>> {
    try {
      await this.#unhurried(() => change({ ...this.#pool, Username: id }));
      return ok(undefined);
    } catch (error) {
      if (isNamed(error, 'UserNotFoundException')) return fail({ code: 'user-not-found', id });
      throw error;
    }
  }

  async #usersIn(GroupName: Role): Promise<UserType[]> {
    const users: UserType[] = [];
    let NextToken: string | undefined;
    do {
      const page: ListUsersInGroupCommandOutput = await this.#client.send(
        new ListUsersInGroupCommand({ ...this.#pool, GroupName, Limit: 60, NextToken }),
      );
      users.push(...(page.Users ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return users;
  }

  /** @throws ServiceBusy when the pool is asked too often */
  async #unhurried<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Error && isSlowedDown(error)) {
        throw new ServiceBusy('the user pool is busy', { cause: error });
      }
      throw error;
    }
  }
}

function isNamed(error: unknown, name: string): error is Error {
  return error instanceof Error && error.name === name;
}
