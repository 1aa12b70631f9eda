import { describe, expect, it } from '@jest/globals';
import { isConflict, isTemporaryFailure } from './temporary-failure.ts';

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error('no'), { name, ...more });
}

function cancelledFor(...codes: (string | undefined)[]): Error {
  const CancellationReasons = codes.map((Code) => ({ Code }));
  return named('TransactionCanceledException', { CancellationReasons });
}

describe('a failure that may be over later', () => {
  it.each([
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('TransactionConflictException'),
    named('TimeoutError'),
    named('Error', { code: 'ECONNREFUSED' }),
    cancelledFor('None', 'TransactionConflict'),
    cancelledFor('ThrottlingError', 'TransactionConflict', undefined),
  ])('%p', (error) => expect(isTemporaryFailure(error)).toBe(true));
});

describe('a failure that stays', () => {
  it.each([
    named('ConditionalCheckFailedException'),
    named('ValidationException'),
    cancelledFor('TransactionConflict', 'ConditionalCheckFailed'),
    cancelledFor('None', 'ValidationError'),
    named('Error', { code: 'EACCES' }),
    'just text',
    undefined,
  ])('%p', (error) => expect(isTemporaryFailure(error)).toBe(false));
});

it('knows a conflict from a throttle', () => {
  expect(isConflict(named('TransactionConflictException'))).toBe(true);
  expect(isConflict(cancelledFor('None', 'TransactionConflict'))).toBe(true);
  expect(isConflict(cancelledFor('ThrottlingError', 'TransactionConflict'))).toBe(false);
  expect(isConflict(named('ThrottlingException'))).toBe(false);
  expect(isConflict(cancelledFor('ConditionalCheckFailed', 'TransactionConflict'))).toBe(false);
});
