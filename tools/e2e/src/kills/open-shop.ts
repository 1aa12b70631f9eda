import { type ChildProcess, spawn } from 'node:child_process';
import { repositoryRoot } from '@agentic-retail/local/repository-root';

/** Starts what `npm start` starts, and waits until it says that the shop is open. */
export async function openShop(dataDir: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['tools/local/src/main.ts'], {
    cwd: repositoryRoot(),
    env: { ...process.env, SHOP_DATA: dataDir, PORT: String(port), NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((open, fail) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('The shop is open')) open();
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });
  return child;
}
