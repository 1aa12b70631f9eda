import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '../../../../..');

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

/** A repository with one commit, in which the commands are: clean until a test changes something. */
export function commandRepository(folder: string): string {
  mkdirSync(join(folder, 'apps/pipeline'), { recursive: true });
  cpSync(join(repository, 'apps/pipeline/src'), join(folder, 'apps/pipeline/src'), {
    recursive: true,
  });
  cpSync(
    join(repository, 'apps/pipeline/package.json'),
    join(folder, 'apps/pipeline/package.json'),
  );
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n.delivery\n');
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'all'],
  ]) {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }
  return folder;
}

/** Runs a command of a repository as a process, with no way to AWS but what `aws` gives. */
export function runCommandIn(
  folder: string,
  [command = '', ...args]: readonly string[],
  aws: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|npm)_/i.test(name));
  const program = join(folder, 'apps/pipeline/src/delivery', `${command}.ts`);
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: {
      ...Object.fromEntries(inherited),
      NODE_OPTIONS: '',
      INIT_CWD: folder,
      HOME: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...aws,
    },
  });
  const ended = { printed: '', complained: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    ended.printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    ended.complained += text;
  });
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', (code) => settle({ code, ...ended }));
  });
}

/** An account on loopback that says who you are and lets you take on no role. */
export async function bareAccount() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text) => {
      body += text;
    });
    request.on('end', () => {
      const action = new URLSearchParams(body).get('Action') ?? `${request.method} ${request.url}`;
      asked.push(action);
      const isWho = action === 'GetCallerIdentity';
      response.writeHead(isWho ? 200 : 403, { 'content-type': 'text/xml' });
      response.end(
        isWho
          ? '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/me</Arn><Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>'
          : '<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not allowed.</Message></Error></ErrorResponse>',
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    environment: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
