import type { AuditedChange } from '@agentic-retail/domain/audit/audit-entry';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { expect, it } from '@jest/globals';
import { memoryRoster } from '../testing/memory-roster.ts';
import { RecordedRoster } from './recorded-roster.ts';

const josie: StaffMember = {
  id: 'josie',
  email: 'josie@shop.example',
  name: 'Josie',
  role: 'cashier',
  state: 'active',
};

function recorded(record: (change: AuditedChange) => Promise<void> = async () => undefined) {
  const changes: AuditedChange[] = [];
  const revoked: string[] = [];
  const withoutPin: string[] = [];
  const roster = memoryRoster([josie]);
  const keep = async (change: AuditedChange) => {
    changes.push(change);
    await record(change);
  };
  const audit = { record: keep, recordLater: keep };
  const revocations = {
    revoke: async (id: string) => {
      revoked.push(id);
    },
  };
  const pins = {
    remove: async ({ userId }: { readonly userId: string }) => {
      withoutPin.push(userId);
    },
  };
  const subject = new RecordedRoster(roster, audit, revocations, pins);
  return { roster, changes, revoked, withoutPin, subject };
}

it('keeps every change, with what was before', async () => {
  const { subject, changes } = recorded();
  await subject.setRole('josie', 'manager');
  await subject.setRole('josie', 'manager');
  await subject.setEnabled('josie', false);
  await subject.invite({ email: 'new@shop.example', name: 'New' });
  expect(changes).toEqual([
    {
      kind: 'staff-role-changed',
      subject: josie.email,
      before: { role: 'cashier' },
      after: { role: 'manager' },
    },
    {
      kind: 'staff-access-changed',
      subject: josie.email,
      before: { state: 'active' },
      after: { isEnabled: false },
    },
    { kind: 'staff-invited', subject: 'new@shop.example', after: { name: 'New' } },
  ]);
});

it('changes nothing that it could not keep', async () => {
  const { subject, roster } = recorded(async () => {
    throw new Error('no room');
  });
  const before = new Map(roster.people);
  await expect(subject.setRole('josie', 'owner')).rejects.toThrow('no room');
  await expect(subject.setEnabled('josie', false)).rejects.toThrow('no room');
  await expect(subject.invite({ email: 'a@b.example', name: 'A' })).rejects.toThrow('no room');
  expect(roster.people).toEqual(before);
});

it('knows nobody who is not there', async () => {
  const { subject, changes } = recorded();
  const missing = { ok: false, error: { code: 'user-not-found', id: 'x' } };
  expect(await subject.setRole('x', 'owner')).toEqual(missing);
  expect(await subject.setEnabled('x', true)).toEqual(missing);
  expect(changes).toEqual([]);
});

it('revokes the tokens of an ended session and takes the PIN, also when the pool fails to end it', async () => {
  const { subject, roster, revoked, withoutPin } = recorded();
  await subject.endSessions('josie');
  expect(roster.signedOut).toEqual(['josie']);
  roster.endSessions = async () => {
    throw new Error('the pool is out of order');
  };
  await expect(subject.endSessions('josie')).rejects.toThrow('out of order');
  expect(revoked).toEqual(['josie', 'josie']);
  expect(withoutPin).toEqual(['josie', 'josie']);
});
