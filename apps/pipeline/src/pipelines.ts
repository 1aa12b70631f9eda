import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkEnvironments } from './config/check-environments.ts';
import { type EnvironmentTable, environments } from './config/environments.ts';
import { addPipelines } from './stages/add-pipelines.ts';
import { storeApp } from './stages/store-app.ts';

// Apart from the stores: the laptop run reads only those, and people deploy pipelines, not pipelines.
const table: EnvironmentTable = environments;
checkEnvironments(table);
const outdir = process.env.CDK_OUTDIR ?? join(import.meta.dirname, '../cdk.pipelines.out');
rmSync(outdir, { recursive: true, force: true });
const app = storeApp(outdir);
addPipelines(app, table);
app.synth();
