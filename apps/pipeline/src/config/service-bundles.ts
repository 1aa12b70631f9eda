import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceName } from '@agentic-retail/contracts/routes';

/** The folder with the built code of each service. */
export type ServiceBundles = Readonly<Record<ServiceName, string>>;

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
  };
}

function bundleOf(service: ServiceName, appsFolder: string): string {
  const bundle = join(appsFolder, `${service}-service`, 'dist', 'bundle');
  if (!existsSync(join(bundle, 'main.mjs'))) {
    throw new Error(
      `The ${service} service is not built: ${join(bundle, 'main.mjs')} does not exist. Build it first: npx nx build @agentic-retail/${service}-service`,
    );
  }
  return bundle;
}
