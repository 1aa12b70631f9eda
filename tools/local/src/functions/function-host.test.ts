import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FunctionHost } from './function-host.ts';

const code = `
let calls = 0;
export async function handler(event, context) {
  calls += 1;
  switch (event.ask) {
    case 'environment': return process.env;
    case 'context': return { ...context, remaining: context.getRemainingTimeInMillis() };
    case 'calls': return calls;
    case 'throw': throw new Error('as it was told to');
    case 'wait': return new Promise(() => {});
    case 'spin': for (;;);
    case 'exit': return process.exit(3);
    case 'crash': setTimeout(() => { throw new Error('later'); }); return new Promise(() => {});
    case 'log': console.log('a line'); process.stdout.write('another\\n'); return 'logged';
    case 'nothing': return undefined;
  }
}`;

let dir: string;
let host: FunctionHost;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'functions-'));
  await mkdir(join(dir, 'code'));
  await writeFile(join(dir, 'code', 'main.mjs'), code);
  await mkdir(join(dir, 'broken'));
  await writeFile(join(dir, 'broken', 'main.mjs'), "throw new Error('no PRODUCTS_TABLE');");
});

afterEach(() => host.stop());
afterAll(() => rm(dir, { recursive: true }));

function startHost(folder: string, timeoutMs = 30_000): FunctionHost {
  const plan = {
    name: 'Sample',
    assetDir: join(dir, folder),
    handler: 'main.handler',
    environment: { PRODUCTS_TABLE: 'dev-Products' },
    memoryMb: 256,
    timeoutMs,
  };
  const endpoints = {
    region: 'eu-west-1',
    dynamo: 'http://dynamo',
    imagesBucket: 'http://bucket',
    userPool: 'http://pool',
  };
  return new FunctionHost(plan, endpoints, dir);
}

function ask(what: string): Promise<unknown> {
  return host.invoke(JSON.stringify({ ask: what }));
}

describe('FunctionHost', () => {
  it('gives the function its variables and those of Lambda, and none of this process', async () => {
    process.env.NOT_FOR_FUNCTIONS = 'x';
    host = startHost('code');
    const result = await ask('environment');
    expect(result).toMatchObject({
      ok: true,
      value: {
        PRODUCTS_TABLE: 'dev-Products',
        AWS_REGION: 'eu-west-1',
        AWS_LAMBDA_FUNCTION_NAME: 'Sample',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
        AWS_ENDPOINT_URL_DYNAMODB: 'http://dynamo',
        AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://pool',
      },
    });
    expect(result).not.toHaveProperty('value.NOT_FOR_FUNCTIONS');
  });

  it("gives the function Lambda's context", async () => {
    host = startHost('code');
    expect(await ask('context')).toMatchObject({
      value: {
        functionName: 'Sample',
        invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:Sample',
        memoryLimitInMB: '256',
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        remaining: expect.any(Number),
      },
    });
  });

  it('keeps the function warm from one event to the next', async () => {
    host = startHost('code');
    expect(await ask('calls')).toEqual({ ok: true, value: 1 });
    expect(await ask('calls')).toEqual({ ok: true, value: 2 });
  });

  it('tells what the function threw, and goes on with it', async () => {
    host = startHost('code');
    expect(await ask('throw')).toEqual({
      ok: false,
      error: { code: 'threw', message: 'as it was told to' },
    });
    expect(await ask('calls')).toEqual({ ok: true, value: 2 });
  });

  it.each(['wait', 'spin'])(
    'gives up on a function that hangs (%s), and starts anew',
    async (how) => {
      host = startHost('code', 1_500);
      await host.warmUp();
      expect(await ask(how)).toEqual({
        ok: false,
        error: { code: 'timed-out', message: 'no answer within 1.5 s' },
      });
      expect(await ask('calls')).toEqual({ ok: true, value: 1 });
    },
  );

  it.each(['exit', 'crash'])('starts a function anew that ends (%s)', async (how) => {
    host = startHost('code');
    expect(await ask(how)).toMatchObject({ ok: false, error: { code: 'crashed' } });
    expect(await ask('calls')).toEqual({ ok: true, value: 1 });
  });

  it('writes what the function prints to its log', async () => {
    host = startHost('code');
    await ask('log');
    expect(await readFile(host.logFile, 'utf8')).toContain('a line\nanother\n');
  });

  it('takes no answer for an answer', async () => {
    host = startHost('code');
    expect(await ask('nothing')).toEqual({ ok: true, value: undefined });
  });

  it('says why a function cannot be loaded', async () => {
    host = startHost('broken');
    await expect(host.warmUp()).rejects.toThrow(
      /^Sample can't be loaded: .*no PRODUCTS_TABLE \(log: /,
    );
  });
});
