import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runServer } from 'verdaccio';

/** An npm registry for one scope. */
export interface NpmRegistry {
  readonly url: string;
  /** What .npmrc has to say, so that packages of the scope come from here and go here. */
  readonly npmrc: string;
  stop(): Promise<void>;
}

/**
 * Starts a registry that only this machine sees and that knows no other: what it was not given, it does
 * not have. Anybody may publish. Its packages are gone when it stops.
 *
 * @param scope with its at sign, such as `@agentic-retail`
 */
export async function startNpmRegistry(scope: string): Promise<NpmRegistry> {
  const storage = mkdtempSync(join(tmpdir(), 'npm-registry-'));
  const server: Server = await runServer({
    self_path: storage,
    storage,
    uplinks: {},
    packages: { [`${scope}/*`]: { access: '$all', publish: '$all' } },
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const host = `//127.0.0.1:${port}/`;
  return {
    url: `http:${host}`,
    // npm publishes nothing without a token, whether or not the registry wants one.
    npmrc: `${scope}:registry=http:${host}\n${host}:_authToken=anybody\n`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(storage, { recursive: true, force: true });
    },
  };
}
