import { fail, ok } from '@agentic-retail/domain/result';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { auditWrite } from './audit/audit-write.ts';
import { createService, type Handlers, type ServiceEvent } from './create-service.ts';
import { beginInTime } from './deadline.ts';
import { countInRequest } from './request-context.ts';
import { ServiceBusy } from './service-busy.ts';
import { apiEvent } from './testing/api-event.ts';
import { lambdaContext } from './testing/lambda-context.ts';

const claims = {
  iat: '1767225600',
  token_use: 'id',
  sub: 'user-1',
  email: 'nell@shop.example',
  name: 'Nell',
};
const user = { id: 'user-1', email: 'nell@shop.example', name: 'Nell', role: null };
const credentials = { email: 'nell@shop.example', password: 'Scone-and-Jam-1' };

const refused = async () => fail({ code: 'session-ended' } as const);
const asked = {
  register: jest.fn<Handlers<'auth'>['register']>(),
  confirm: jest.fn<Handlers<'auth'>['confirm']>(),
  login: jest.fn<Handlers<'auth'>['login']>(),
  forgotPassword: jest.fn<Handlers<'auth'>['forgotPassword']>(),
  resetPassword: jest.fn<Handlers<'auth'>['resetPassword']>(),
  beginSecondFactor: jest.fn<Handlers<'auth'>['beginSecondFactor']>(),
  confirmSecondFactor: jest.fn<Handlers<'auth'>['confirmSecondFactor']>(),
  removeSecondFactor: jest.fn<Handlers<'auth'>['removeSecondFactor']>(),
  removeStaffSecondFactor: jest.fn<Handlers<'auth'>['removeStaffSecondFactor']>(),
  removeStaffPin: jest.fn<Handlers<'auth'>['removeStaffPin']>(),
  setPin: jest.fn<Handlers<'auth'>['setPin']>(),
  removePin: jest.fn<Handlers<'auth'>['removePin']>(),
  listTillPeople: jest.fn<Handlers<'auth'>['listTillPeople']>(),
  switchUser: jest.fn<Handlers<'auth'>['switchUser']>(),
  lockTill: jest.fn<Handlers<'auth'>['lockTill']>(),
  refresh: jest.fn<Handlers<'auth'>['refresh']>(),
  logout: jest.fn<Handlers<'auth'>['logout']>(),
  currentUser: jest.fn<Handlers<'auth'>['currentUser']>(),
  listStaff: jest.fn<Handlers<'auth'>['listStaff']>(),
  inviteStaff: jest.fn<Handlers<'auth'>['inviteStaff']>(),
  setStaffRole: jest.fn<Handlers<'auth'>['setStaffRole']>(),
  setStaffAccess: jest.fn<Handlers<'auth'>['setStaffAccess']>(),
};
const logger = new Logger({ logLevel: 'SILENT' });
const info = jest.spyOn(logger, 'info');
const error = jest.spyOn(logger, 'error');
const service = createService<'auth'>(asked, logger);

async function send(event: ServiceEvent) {
  const { body, ...rest } = await service(event, lambdaContext);
  return { ...rest, body: body === undefined ? undefined : JSON.parse(body) };
}

beforeEach(() => {
  jest.clearAllMocks();
  for (const handler of Object.values(asked)) handler.mockImplementation(refused);
});

describe('a request', () => {
  it('reaches the handler of its route, parsed, with who calls', async () => {
    asked.currentUser.mockResolvedValue(ok({ body: user }));
    const claimsWithRole = { ...claims, 'cognito:groups': '[owner]' };
    expect(await send(apiEvent('currentUser', { claims: claimsWithRole }))).toEqual({
      statusCode: 200,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'x-correlation-id': 'request-1',
      },
      body: user,
    });
    expect(asked.currentUser).toHaveBeenCalledWith({
      params: undefined,
      query: undefined,
      body: undefined,
      caller: {
        userId: 'user-1',
        email: 'nell@shop.example',
        name: 'Nell',
        role: 'owner',
        issuedAt: 1_767_225_600_000,
      },
      cookies: new Map(),
      isSecure: true,
    });
  });

  it('brings its cookies by name, and whether it came by HTTPS', async () => {
    await send(
      apiEvent('refresh', {
        cookies: ['refresh_token=a.b==', ' theme = dark ', 'nonsense', '=nameless'],
        headers: { 'x-forwarded-proto': 'http' },
      }),
    );
    expect(asked.refresh.mock.lastCall?.[0]).toMatchObject({
      caller: undefined,
      isSecure: false,
      cookies: new Map([
        ['refresh_token', 'a.b=='],
        ['theme', 'dark'],
      ]),
    });
  });

  it('to nowhere is told so', async () => {
    for (const routeKey of ['$default', 'GET /auth/login', 'GET /shop', 'get /auth/user', '']) {
      const event = { ...apiEvent('currentUser', { claims }), routeKey };
      expect(await send(event)).toMatchObject({
        statusCode: 404,
        body: { code: 'route-not-found', instance: 'request-1' },
      });
    }
    expect(asked.currentUser).not.toHaveBeenCalled();
  });

  it('from nobody reaches no handler, and hears nothing about its body', async () => {
    const answer = await send(apiEvent('currentUser', { body: { wrong: true } }));
    expect(answer).toMatchObject({ statusCode: 401, body: { code: 'not-signed-in' } });
    expect(asked.currentUser).not.toHaveBeenCalled();
  });

  it('that is not as the route describes it reaches no handler', async () => {
    const answer = await send(apiEvent('login', { body: { ...credentials, email: 1 } }));
    expect(answer).toMatchObject({
      statusCode: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '/email', detail: 'must be text' }] },
    });
    expect(asked.login).not.toHaveBeenCalled();
  });
});

describe('an answer', () => {
  it('without a body has only its status and cookies', async () => {
    asked.logout.mockResolvedValue(ok({ body: undefined, cookies: ['a=b', 'c=d'] }));
    expect(await send(apiEvent('logout', { claims }))).toEqual({
      statusCode: 204,
      headers: { 'x-correlation-id': 'request-1' },
      cookies: ['a=b', 'c=d'],
      body: undefined,
    });
  });

  it('has the status of its route', async () => {
    asked.register.mockResolvedValue(ok({ body: { next: 'confirm' } }));
    const answer = await send(apiEvent('register', { body: { ...credentials, name: 'Nell' } }));
    expect(answer).toMatchObject({ statusCode: 202, body: { next: 'confirm' } });
  });

  it('of a failure is its problem, under the id of the request', async () => {
    expect(await send(apiEvent('refresh'))).toMatchObject({
      statusCode: 401,
      headers: { 'content-type': 'application/problem+json' },
      body: { code: 'session-ended', instance: 'request-1' },
    });
  });
});

describe('what goes wrong', () => {
  it('is logged in full and answered without any of it', async () => {
    const cause = new Error('secret of the inside');
    asked.refresh.mockRejectedValue(cause);
    const answer = await send(apiEvent('refresh'));
    expect(answer).toMatchObject({ statusCode: 500, body: { code: 'internal-error' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(error).toHaveBeenCalledWith(expect.any(String), {
      requestId: 'request-1',
      correlationId: 'request-1',
      error: cause,
    });
  });

  it.each([
    new ServiceBusy('no time'),
    Object.assign(new Error('no answer'), { name: 'TimeoutError' }),
    Object.assign(new Error('too fast'), { name: 'ThrottlingException' }),
    Object.assign(new Error('not there'), { code: 'ECONNREFUSED' }),
  ])('for want of time is answered as busy, with when to come back: %p', async (cause) => {
    asked.refresh.mockRejectedValue(cause);
    expect(await send(apiEvent('refresh'))).toMatchObject({
      statusCode: 503,
      headers: { 'retry-after': '1' },
      body: { code: 'busy' },
    });
    expect(error).not.toHaveBeenCalled();
  });

  it('never takes longer than Lambda waits: calls keep to its time', async () => {
    asked.refresh.mockImplementation(() => beginInTime(1_000)(refused)(undefined));
    const inTime = { ...lambdaContext, getRemainingTimeInMillis: () => 10_000 };
    expect(await service(apiEvent('refresh'), inTime)).toMatchObject({ statusCode: 401 });
    const late = { ...lambdaContext, getRemainingTimeInMillis: () => 2_000 };
    expect(await service(apiEvent('refresh'), late)).toMatchObject({ statusCode: 503 });
  });

  it('that is no Error at all is answered too', async () => {
    asked.refresh.mockRejectedValue('just text');
    expect(await send(apiEvent('refresh'))).toMatchObject({ statusCode: 500 });
  });
});

it('logs one line per request, without body, cookies or token', async () => {
  const request = { body: credentials, cookies: ['refresh_token=a'], claims };
  await send(apiEvent('login', request));
  expect(info.mock.calls).toEqual([
    [
      'request',
      {
        requestId: 'request-1',
        correlationId: 'request-1',
        operation: 'login',
        status: 401,
      },
    ],
  ]);
});

describe('what the page calls an action by', () => {
  it('comes back with the answer, with a problem and in the log', async () => {
    const headers = { 'x-correlation-id': 'action-12345678' };
    const answer = await send(apiEvent('refresh', { headers }));
    expect(answer).toMatchObject({ headers, body: { correlationId: 'action-12345678' } });
    expect(info).toHaveBeenCalledWith(
      'request',
      expect.objectContaining({
        correlationId: 'action-12345678',
      }),
    );
  });

  it.each(['', 'short', 'a'.repeat(65), 'new\nline-1234', '<script>alert</script>'])(
    'is the id of the request where %p is no name',
    async (name) => {
      const headers = { 'x-correlation-id': name };
      expect(await send(apiEvent('refresh', { headers }))).toMatchObject({
        headers: { 'x-correlation-id': 'request-1' },
      });
    },
  );
});

describe('a session that was ended', () => {
  const isRevoked = jest.fn<(userId: string, issuedAt: number) => Promise<boolean>>();
  const guarded = createService<'auth'>(asked, logger, { sessions: { isRevoked } });

  it('reaches no handler, whatever its token says', async () => {
    isRevoked.mockResolvedValue(true);
    const answer = await guarded(apiEvent('currentUser', { claims }), lambdaContext);
    expect(answer).toMatchObject({ statusCode: 401 });
    expect(answer.body).toContain('session-ended');
    expect(isRevoked).toHaveBeenCalledWith('user-1', 1_767_225_600_000);
    expect(asked.currentUser).not.toHaveBeenCalled();
  });

  it('that can’t be looked up is not let in', async () => {
    isRevoked.mockRejectedValue(new ServiceBusy('no answer'));
    const answer = await guarded(apiEvent('currentUser', { claims }), lambdaContext);
    expect(answer).toMatchObject({ statusCode: 503 });
    expect(asked.currentUser).not.toHaveBeenCalled();
  });

  it('is not asked for where nobody has to be signed in', async () => {
    await guarded(apiEvent('refresh'), lambdaContext);
    expect(isRevoked).not.toHaveBeenCalled();
  });
});

describe('the audit', () => {
  const change = { kind: 'staff-invited', subject: 'nell@shop.example' } as const;
  const seal = jest.fn<() => Promise<{ entry_id: string; hash: string } | undefined>>();
  const audited = createService<'auth'>(asked, logger, { audit: { seal } });

  it('is sealed before the answer of a request that wrote to it, whatever came of it', async () => {
    seal.mockResolvedValue({ entry_id: '000000000001', hash: 'abc' });
    asked.refresh.mockImplementation(async () => {
      auditWrite('Audit_Log', change);
      return refused();
    });
    await audited(apiEvent('refresh'), lambdaContext);
    expect(seal).toHaveBeenCalledTimes(1);
    expect(info).toHaveBeenCalledWith('audit sealed', {
      requestId: 'request-1',
      block: '000000000001',
      hash: 'abc',
    });
  });

  it('is left alone by a request that wrote nothing, or wrote what is sealed later', async () => {
    await audited(apiEvent('refresh'), lambdaContext);
    asked.refresh.mockImplementation(async () => {
      auditWrite('Audit_Log', change, { isSealedLater: true });
      return refused();
    });
    await audited(apiEvent('refresh'), lambdaContext);
    expect(seal).not.toHaveBeenCalled();
  });

  it('that can’t be sealed just now changes nothing of the answer', async () => {
    seal.mockRejectedValue(new ServiceBusy('no time'));
    asked.refresh.mockImplementation(async () => {
      auditWrite('Audit_Log', change);
      return refused();
    });
    expect(await audited(apiEvent('refresh'), lambdaContext)).toMatchObject({ statusCode: 401 });
  });

  it('has who asked and from where', async () => {
    let item: unknown;
    asked.currentUser.mockImplementation(async () => {
      item = auditWrite('Audit_Log', { ...change, after: { role: 'cashier' } }).Put?.Item;
      return ok({ body: user });
    });
    const headers = { 'x-register-id': 'till-1', 'x-correlation-id': 'action-12345678' };
    await service(apiEvent('currentUser', { claims, headers }), lambdaContext);
    expect(item).toMatchObject({
      kind: 'staff-invited',
      actor_id: 'user-1',
      actor_name: 'Nell',
      source_ip: '192.0.2.1',
      register_id: 'till-1',
      request_id: 'request-1',
      correlation_id: 'action-12345678',
      after: { role: 'cashier' },
    });
  });
});

describe('what is counted', () => {
  it('is a line that metrics are made of, and none where there is nothing to count', async () => {
    const metrics = new Metrics({ namespace: 'Test', serviceName: 'auth' });
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const counting = createService<'auth'>(asked, logger, { metrics });
    await counting(apiEvent('refresh'), lambdaContext);
    expect(written).not.toHaveBeenCalled();
    asked.refresh.mockImplementation(async () => {
      countInRequest('IdempotentRepeat');
      countInRequest('ConditionFailed');
      countInRequest('ConditionFailed');
      return refused();
    });
    await counting(apiEvent('refresh'), lambdaContext);
    expect(JSON.parse(String(written.mock.lastCall?.[0]))).toMatchObject({
      service: 'auth',
      IdempotentRepeat: 1,
      ConditionFailed: 2,
      _aws: { CloudWatchMetrics: [{ Namespace: 'Test' }] },
    });
    written.mockRestore();
  });
});
