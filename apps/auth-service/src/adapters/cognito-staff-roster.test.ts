import { ServiceBusy } from '@agentic-retail/service-kit/service-busy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { StaffRoster } from '../ports/staff-roster.ts';
import {
  type ScriptedUserPool,
  startScriptedUserPool,
} from '../testing/start-scripted-user-pool.ts';
import { createCognitoClient } from './cognito-client.ts';
import { CognitoStaffRoster } from './cognito-staff-roster.ts';

let pool: ScriptedUserPool;
let roster: StaffRoster;

beforeAll(async () => {
  pool = await startScriptedUserPool();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  roster = new CognitoStaffRoster(createCognitoClient('eu-west-2_Pool'), 'eu-west-2_Pool');
});

beforeEach(() => {
  pool.asked.length = 0;
});

afterAll(() => pool.stop());

const UserPoolId = 'eu-west-2_Pool';
const named = (Name: string, Value: string) => ({ Name, Value });
const ada = {
  Username: 'u-1',
  Enabled: true,
  UserStatus: 'CONFIRMED',
  Attributes: [named('email', 'ada@shop.example'), named('name', 'Ada')],
};
const member = { id: 'u-1', email: 'ada@shop.example', name: 'Ada', role: 'owner' };

describe('somebody of the pool', () => {
  it.each([
    [{}, 'active'],
    [{ UserStatus: 'FORCE_CHANGE_PASSWORD' }, 'invited'],
    [{ UserStatus: 'RESET_REQUIRED' }, 'invited'],
    [{ UserStatus: 'UNCONFIRMED' }, 'unconfirmed'],
    [{ Enabled: false }, 'disabled'],
    [{ Enabled: false, UserStatus: 'FORCE_CHANGE_PASSWORD' }, 'disabled'],
  ])('with %p is %s', async (more, state) => {
    pool.answerWith({ Users: [{ ...ada, ...more }] });
    expect(await roster.owners()).toEqual([{ ...member, state }]);
  });

  it('who gave no name goes by the email', async () => {
    pool.answerWith({ Users: [{ ...ada, Attributes: [named('email', 'ada@shop.example')] }] });
    expect(await roster.owners()).toMatchObject([{ name: 'ada@shop.example' }]);
  });
});

describe('the list', () => {
  it('has the highest role of each, and goes on where the pool says', async () => {
    pool.answerWith({ Users: [ada], PaginationToken: 'token-2' });
    const first = await roster.list({ limit: 20 });
    expect(first).toMatchObject({ ok: true, value: { items: [{ ...member, state: 'active' }] } });
    const cursor = first.ok ? first.value.nextCursor : undefined;
    pool.asked.length = 0;
    pool.answerWith({ Users: [] });
    expect(await roster.list({ limit: 20, cursor })).toEqual({ ok: true, value: { items: [] } });
    expect(pool.asked).toContainEqual(
      expect.objectContaining({
        operation: 'ListUsers',
        input: { UserPoolId, Limit: 20, PaginationToken: 'token-2' },
      }),
    );
  });

  it('refuses a cursor of another list, or one that the pool does not know', async () => {
    const refused = {
      ok: false,
      error: { code: 'invalid-request', errors: [{ pointer: 'query.cursor' }] },
    };
    expect(await roster.list({ limit: 20, cursor: 'x' })).toMatchObject(refused);
    expect(pool.asked).toEqual([]);
    pool.failWith('InvalidParameterException');
    const cursor = Buffer.from('{"token":"old"}').toString('base64url');
    expect(await roster.list({ limit: 20, cursor })).toMatchObject(refused);
    await expect(roster.list({ limit: 20 })).rejects.toThrow('as it was told to');
  });
});

describe('an invitation', () => {
  const invitation = { email: 'ada@shop.example', name: 'Ada' };

  it('is mailed by the pool, with an address that counts as proved', async () => {
    pool.answerWith({ User: { ...ada, UserStatus: 'FORCE_CHANGE_PASSWORD' } });
    expect(await roster.invite(invitation)).toEqual({
      ok: true,
      value: { ...member, role: null, state: 'invited' },
    });
    const created = pool.asked.filter(({ operation }) => operation === 'AdminCreateUser');
    expect(created).toMatchObject([
      {
        operation: 'AdminCreateUser',
        input: {
          UserPoolId,
          Username: invitation.email,
          DesiredDeliveryMediums: ['EMAIL'],
          UserAttributes: [
            named('email', invitation.email),
            named('email_verified', 'true'),
            named('name', 'Ada'),
          ],
        },
      },
    ]);
    expect(created[0]?.input).not.toHaveProperty('MessageAction');
  });

  it.each([
    ['InvalidParameterException', 'mail-refused'],
    ['CodeDeliveryFailureException', 'mail-refused'],
    ['LimitExceededException', 'too-many-attempts'],
  ])('that meets %s is %s', async (exception, code) => {
    pool.failWith(exception);
    expect(await roster.invite(invitation)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('a change', () => {
  const changes: readonly [string, (it: StaffRoster) => Promise<unknown>, readonly string[]][] = [
    ['disabling', (it) => it.setEnabled('u-1', false), ['AdminDisableUser']],
    ['enabling', (it) => it.setEnabled('u-1', true), ['AdminEnableUser']],
    ['ending sessions', (it) => it.endSessions('u-1'), ['AdminUserGlobalSignOut']],
    [
      'giving a role',
      (it) => it.setRole('u-1', 'manager'),
      [
        'AdminAddUserToGroup manager',
        'AdminRemoveUserFromGroup cashier',
        'AdminRemoveUserFromGroup owner',
      ],
    ],
    [
      'taking every role',
      (it) => it.setRole('u-1', null),
      [
        'AdminRemoveUserFromGroup cashier',
        'AdminRemoveUserFromGroup manager',
        'AdminRemoveUserFromGroup owner',
      ],
    ],
  ];

  it.each(changes)('of %s asks exactly that of the pool', async (_, change, expected) => {
    pool.answerWith({});
    expect(await change(roster)).toEqual({ ok: true, value: undefined });
    const asked = pool.asked.map(({ operation, input }) => {
      const { Username, GroupName } = input as { Username: string; GroupName?: string };
      expect(Username).toBe('u-1');
      return GroupName === undefined ? operation : `${operation} ${GroupName}`;
    });
    expect(asked).toEqual(expected);
  });

  it.each(changes)('of %s tells of who is gone meanwhile', async (_, change) => {
    pool.failWith('UserNotFoundException');
    expect(await change(roster)).toEqual({
      ok: false,
      error: { code: 'user-not-found', id: 'u-1' },
    });
  });

  it.each(changes)('of %s is never pretended', async (_, change) => {
    pool.failWith('TooManyRequestsException');
    await expect(change(roster)).rejects.toThrow(ServiceBusy);
    pool.failWith('AccessDeniedException');
    await expect(change(roster)).rejects.toThrow('as it was told to');
  });
});

it('finds nobody where the pool has nobody', async () => {
  pool.failWith('UserNotFoundException');
  expect(await roster.find('u-1')).toBeUndefined();
});
