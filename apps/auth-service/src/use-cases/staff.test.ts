import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memoryRoster } from '../testing/memory-roster.ts';
import { inviteStaff } from './invite-staff.ts';
import { listStaff } from './list-staff.ts';
import { setStaffAccess } from './set-staff-access.ts';
import { setStaffRole } from './set-staff-role.ts';

function person(id: string, more: Partial<StaffMember> = {}): StaffMember {
  const email = `${id}@shop.example`;
  return { id, email, name: id, role: 'cashier', state: 'active', ...more };
}

const nell = person('nell', { role: 'owner' });
const otto = person('otto', { role: 'owner' });
const josie = person('josie');
const asNell = { userId: 'nell' };

describe('the role', () => {
  it('is given without ending anything', async () => {
    const roster = memoryRoster([nell, josie]);
    const given = await setStaffRole(roster, asNell, { id: 'josie', role: 'manager' });
    expect(given).toEqual({ ok: true, value: { ...josie, role: 'manager' } });
    expect(roster.people.get('josie')?.role).toBe('manager');
    expect(roster.signedOut).toEqual([]);
  });

  it.each([null, 'cashier'] as const)('that becomes %s ends every session', async (role) => {
    const roster = memoryRoster([nell, person('josie', { role: 'manager' })]);
    expect((await setStaffRole(roster, asNell, { id: 'josie', role })).ok).toBe(true);
    expect(roster.signedOut).toEqual(['josie']);
  });

  it('that was taken before its sessions could be ended is taken whole when asked again', async () => {
    const roster = memoryRoster([nell, josie]);
    expect((await setStaffRole(roster, asNell, { id: 'josie', role: 'cashier' })).ok).toBe(true);
    expect(roster.signedOut).toEqual(['josie']);
  });

  it.each([
    ['the only one', []],
    ['the only one who can sign in', [person('otto', { role: 'owner', state: 'invited' })]],
    ['the only one who is not disabled', [person('otto', { role: 'owner', state: 'disabled' })]],
  ])('of an owner stays while that is %s', async (_, others) => {
    const roster = memoryRoster([nell, ...others]);
    const taken = await setStaffRole(roster, asNell, { id: 'nell', role: 'manager' });
    expect(taken).toEqual({ ok: false, error: { code: 'last-owner' } });
    expect(roster.people.get('nell')).toEqual(nell);
    expect(roster.signedOut).toEqual([]);
  });

  it('may be given up by an owner who leaves another', async () => {
    const roster = memoryRoster([nell, otto]);
    expect((await setStaffRole(roster, asNell, { id: 'nell', role: null })).ok).toBe(true);
  });
});

describe('the access', () => {
  it('is taken with every session, and given back with the role', async () => {
    const roster = memoryRoster([nell, josie]);
    expect(await setStaffAccess(roster, asNell, { id: 'josie', isEnabled: false })).toEqual({
      ok: true,
      value: { ...josie, state: 'disabled' },
    });
    expect(roster.signedOut).toEqual(['josie']);
    expect(await setStaffAccess(roster, asNell, { id: 'josie', isEnabled: true })).toEqual({
      ok: true,
      value: josie,
    });
  });

  it('is not taken from oneself', async () => {
    const roster = memoryRoster([nell, otto]);
    const taken = await setStaffAccess(roster, asNell, { id: 'nell', isEnabled: false });
    expect(taken).toEqual({ ok: false, error: { code: 'own-account' } });
    expect(roster.people.get('nell')).toEqual(nell);
  });
});

describe('an invitation', () => {
  it('comes with the role', async () => {
    const roster = memoryRoster([nell]);
    const body = { email: 'new@shop.example', name: 'New', role: 'manager' } as const;
    const invited = await inviteStaff(roster, asNell, body);
    expect(invited).toMatchObject({ ok: true, value: { role: 'manager', state: 'invited' } });
    expect(roster.people.get('new@shop.example')?.role).toBe('manager');
  });
});

describe.each(['manager', 'gone', 'disabled'] as const)('an owner who is %s by now', (fate) => {
  const roster = () => {
    if (fate === 'gone') return memoryRoster([nell, josie]);
    const became: Partial<StaffMember> =
      fate === 'manager' ? { role: 'manager' } : { role: 'owner', state: 'disabled' };
    return memoryRoster([nell, josie, person('otto', became)]);
  };
  const asking = { userId: 'otto' };
  const invitation = { email: 'x@shop.example', name: 'X', role: 'owner' } as const;

  it.each([
    ['lists', (it: ReturnType<typeof roster>) => listStaff(it, asking, { limit: 10 })],
    ['invites', (it: ReturnType<typeof roster>) => inviteStaff(it, asking, invitation)],
    [
      'changes the role of',
      (it: ReturnType<typeof roster>) => setStaffRole(it, asking, { id: 'josie', role: 'owner' }),
    ],
    [
      'disables',
      (it: ReturnType<typeof roster>) =>
        setStaffAccess(it, asking, { id: 'nell', isEnabled: false }),
    ],
  ])('%s nobody, whatever their token says', async (_, act) => {
    const staff = roster();
    const before = new Map(staff.people);
    expect(await act(staff)).toMatchObject({ ok: false, error: { code: 'role-required' } });
    expect(staff.people).toEqual(before);
  });
});

it('tells of an id that nobody has', async () => {
  const missing = { ok: false, error: { code: 'user-not-found', id: 'x' } };
  const roster = memoryRoster([nell]);
  expect(await setStaffRole(roster, asNell, { id: 'x', role: 'cashier' })).toEqual(missing);
  expect(await setStaffAccess(roster, asNell, { id: 'x', isEnabled: false })).toEqual(missing);
});

it('leaves an owner who can sign in, however the steps of several owners mix', async () => {
  const ids = ['nell', 'otto', 'ida'];
  const act = fc.record({
    by: fc.constantFrom(...ids),
    on: fc.constantFrom(...ids),
    what: fc.constantFrom('role', 'access'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(act, { minLength: 2, maxLength: 6 }),
      async (scheduler, acts) => {
        const staff = ids.map((id) => person(id, { role: 'owner' }));
        const roster = memoryRoster(staff, () => scheduler.schedule(Promise.resolve()));
        const asked = acts.map(({ by, on, what }) =>
          what === 'role'
            ? setStaffRole(roster, { userId: by }, { id: on, role: 'cashier' })
            : setStaffAccess(roster, { userId: by }, { id: on, isEnabled: false }),
        );
        await scheduler.waitFor(Promise.all(asked));
        const left = [...roster.people.values()].filter(
          ({ role, state }) => role === 'owner' && state === 'active',
        );
        expect(left.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3000 },
  );
});
