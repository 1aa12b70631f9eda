import { createHash } from 'node:crypto';
import type { Context } from 'cognito-local/lib/services/context.js';
import type { UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import type { UserPoolGroupPlan } from '../plan/plan.ts';

/** Somebody who can sign in from the start. */
export interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Name of the group they are in. */
  readonly role: string;
}

/**
 * Brings the groups up to date and adds the demo staff who are missing. Who is there stays as they
 * are: people may have changed their passwords and roles.
 */
export async function seedPool(
  pool: UserPoolService,
  context: Context,
  groups: readonly UserPoolGroupPlan[],
  staff: readonly DemoPerson[],
): Promise<void> {
  const now = new Date();
  for (const { name, precedence, description } of groups) {
    const known = await pool.getGroupByGroupName(context, name);
    const kept = known ?? { CreationDate: now, LastModifiedDate: now, members: [] };
    const settings = { GroupName: name, Precedence: precedence, Description: description };
    await pool.saveGroup(context, { ...kept, ...settings });
  }
  for (const person of staff) {
    if (await pool.getUserByUsername(context, person.email)) continue;
    const user = userOf(person, now);
    // The group first: a start that is cut short in between finds the user missing, and goes on.
    const group = await pool.getGroupByGroupName(context, person.role);
    if (group) await pool.addUserToGroup(context, group, user);
    await pool.saveUser(context, user);
  }
}

function userOf(person: DemoPerson, now: Date): Parameters<UserPoolService['saveUser']>[1] {
  const id = idOf(person);
  const attributes = { sub: id, email: person.email, email_verified: 'true', name: person.name };
  return {
    Username: id,
    Password: person.password,
    UserStatus: 'CONFIRMED',
    Enabled: true,
    RefreshTokens: [],
    UserCreateDate: now,
    UserLastModifiedDate: now,
    Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  };
}

/** The same person has the same id in every pool, so that old sales still name them. */
function idOf({ email }: DemoPerson): string {
  const digest = createHash('sha256').update(email).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}
