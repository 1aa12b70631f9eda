import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@agentic-retail/contracts/routes';
import { checkEnvironments } from './config/check-environments.ts';
import { chooseEnvironments } from './config/choose-environments.ts';
import { type EnvironmentTable, environments } from './config/environments.ts';
import { findServiceBundles } from './config/service-bundles.ts';
import { addStore } from './stages/add-store.ts';
import { storeApp } from './stages/store-app.ts';

const table: EnvironmentTable = environments;
checkEnvironments(table);
const chosen = chooseEnvironments({
  args: process.argv.slice(2),
  variable: process.env.RETAIL_ENVIRONMENTS,
  known: Object.keys(table),
});
const bundles = findServiceBundles(join(import.meta.dirname, '../..'));

// What an earlier run left, such as the stacks of another environment, must not look like this one's.
const ownOutput = join(import.meta.dirname, '../cdk.out');
const outdir = process.env.CDK_OUTDIR ?? ownOutput;
if (outdir === ownOutput) {
  rmSync(outdir, { recursive: true, force: true });
}

const app = storeApp(outdir);
for (const [environmentName, environment] of Object.entries(table)) {
  if (chosen.includes(environmentName)) {
    addStore(app, { environmentName, environment, bundles, routes });
  }
}
app.synth();
