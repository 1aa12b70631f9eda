import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@agentic-retail/contracts/routes';

/** The folder with the built code of each service, and of the function that a schedule calls. */
export type ServiceBundles = Readonly<Record<ServiceName | 'sweep', string>>;

/**
 * Finds the built services.
 *
 * @param appsFolder Folder in which the services are.
 * @throws Error when one has not been built.
 */
export function findServiceBundles(appsFolder: string): ServiceBundles {
  return {
    auth: bundleOf('auth', appsFolder),
    inventory: bundleOf('inventory', appsFolder),
    sweep: bundleOf('inventory', appsFolder, 'sweep'),
  };
}

function bundleOf(service: ServiceName, appsFolder: string, part = 'bundle'): string {
  const bundle = join(appsFolder, `${service}-service`, 'dist', part);
  if (!existsSync(join(bundle, 'main.mjs'))) {
    throw new Error(
      `The ${service} service is not built: ${join(bundle, 'main.mjs')} does not exist. Build it first: npx nx build @agentic-retail/${service}-service`,
    );
  }
  return bundle;
}
