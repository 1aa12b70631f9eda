import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@agentic-retail/contracts/routes';
import { findServiceBundles } from '../../config/service-bundles.ts';
import { policyFaults } from '../../policies/policy-faults.ts';
import { addStore } from '../../stages/add-store.ts';
import { storeApp } from '../../stages/store-app.ts';
import type { ChosenEnvironment } from '../command/choose-environment.ts';
import { StageFailure } from '../command/delivery-errors.ts';
import { repositoryRoot } from '../command/delivery-folders.ts';

/**
 * Synthesizes the stacks of an environment into `outdir`, which is emptied before, and checks these
 * very stacks against the policies.
 *
 * @throws StageFailure when they break one
 */
export function synthesizeChecked({ name, environment }: ChosenEnvironment, outdir: string): void {
  rmSync(outdir, { recursive: true, force: true });
  const app = storeApp(outdir);
  const bundles = findServiceBundles(join(repositoryRoot, 'apps'));
  addStore(app, { environmentName: name, environment, bundles, routes });
  const isProduction = environment.dataOnStackDeletion === 'retained';
  const faults = policyFaults(app, isProduction ? 'production' : 'disposable');
  if (faults.length > 0) {
    throw new StageFailure(
      `The stacks of ${name} break policies:\n  ${faults.join('\n  ')}\n`,
      'Change the stacks; where a finding is accepted, say so with the reason at the construct.',
    );
  }
}
