import { describe, expect, it } from '@jest/globals';
import { describeSubject } from './describe-subject.ts';

const id = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('the subject of an entry', () => {
  it('is a link to the sale, by its receipt where the entry has it', () => {
    const href = `/sales/${id}`;
    expect(describeSubject({ kind: 'refund-given', subject: id })).toEqual({
      label: 'Sale 2E3F4A5B',
      href,
    });
    expect(
      describeSubject({
        kind: 'offline-sale-recorded',
        subject: id,
        after: { receiptNumber: 'till-1/000007' },
      }),
    ).toEqual({ label: 'Sale till-1/000007', href });
  });

  it('is a count by its name, or by a short id in entries of before', () => {
    const href = `/counts/${id}`;
    expect(
      describeSubject({ kind: 'count-applied', subject: id, after: { name: 'Mugs' } }),
    ).toEqual({ label: 'Mugs', href });
    expect(describeSubject({ kind: 'count-applied', subject: id })).toEqual({
      label: 'Count 2E3F4A5B',
      href,
    });
  });

  it('is a person by name where only the PIN was theirs', () => {
    const after = { name: 'Callum' };
    expect(describeSubject({ kind: 'pin-set', subject: id, after })).toEqual({
      label: 'Callum',
      href: '/staff',
    });
  });

  it.each([
    ['product-changed', 'TEA 1', { label: 'TEA 1', href: '/stock/TEA%201' }],
    ['cash-session-closed', 'till-1', { label: 'till-1', href: '/cash' }],
    ['goods-received', 'PI-7', { label: 'PI-7', href: '/purchasing/PI-7' }],
    ['settings-changed', 'shop', { label: 'The shop', href: '/settings' }],
    ['discount-approved', id, { label: 'Approval 2E3F4A5B' }],
    ['sign-in-refused', 'a@shop.example', { label: 'a@shop.example' }],
  ] as const)('of %s is named as people know it', (kind, subject, described) => {
    expect(describeSubject({ kind, subject })).toEqual(described);
  });
});
