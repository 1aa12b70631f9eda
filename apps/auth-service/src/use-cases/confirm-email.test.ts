import { fail, ok } from '@agentic-retail/domain/result';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Session, StaffDirectory } from '../ports/staff-directory.ts';
import { confirmEmail } from './confirm-email.ts';

const directory = {
  register: jest.fn<StaffDirectory['register']>(),
  confirmEmail: jest.fn<StaffDirectory['confirmEmail']>(),
  remove: jest.fn<StaffDirectory['remove']>(),
  signIn: jest.fn<StaffDirectory['signIn']>(),
  chooseNewPassword: jest.fn<StaffDirectory['chooseNewPassword']>(),
  answerSecondFactor: jest.fn<StaffDirectory['answerSecondFactor']>(),
  mailResetCode: jest.fn<StaffDirectory['mailResetCode']>(),
  resetPassword: jest.fn<StaffDirectory['resetPassword']>(),
  continueSession: jest.fn<StaffDirectory['continueSession']>(),
  endSession: jest.fn<StaffDirectory['endSession']>(),
} satisfies StaffDirectory;
const session: Session = {
  token: 't',
  expiresInSeconds: 1,
  person: { userId: 'u', name: 'A', email: 'a@shop.example', role: undefined, issuedAt: 0 },
  refreshToken: undefined,
};
const confirm = () =>
  confirmEmail(directory, { email: 'a@shop.example', code: '123456', password: 'pass' });

beforeEach(() => {
  jest.resetAllMocks();
  directory.confirmEmail.mockResolvedValue(ok(undefined));
});

describe('confirming an address', () => {
  it('keeps the account of who proves the password', async () => {
    directory.signIn.mockResolvedValue(ok({ kind: 'session', session }));
    expect(await confirm()).toEqual(ok(undefined));
    expect(directory.signIn).toHaveBeenCalledWith('a@shop.example', 'pass');
    expect(directory.remove).not.toHaveBeenCalled();
  });

  it.each(['wrong-code', 'too-many-attempts'] as const)(
    'touches no account without the mailed code: %s',
    async (code) => {
      directory.confirmEmail.mockResolvedValue(fail({ code }));
      expect(await confirm()).toEqual(fail({ code }));
      expect(directory.signIn).not.toHaveBeenCalled();
      expect(directory.remove).not.toHaveBeenCalled();
    },
  );

  it.each(['wrong-credentials', 'too-many-attempts'] as const)(
    'removes the account whose password is not proven: %s',
    async (code) => {
      directory.signIn.mockResolvedValue(fail({ code }));
      expect(await confirm()).toEqual(fail({ code: 'wrong-code' }));
      expect(directory.remove).toHaveBeenCalledWith('a@shop.example');
    },
  );

  it('removes it also when nobody can tell', async () => {
    directory.signIn.mockRejectedValue(new Error('no answer'));
    await expect(confirm()).rejects.toThrow('no answer');
    expect(directory.remove).toHaveBeenCalledWith('a@shop.example');
  });
});
