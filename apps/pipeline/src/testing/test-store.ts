import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '@agentic-retail/contracts/routes';
import { afterAll } from '@jest/globals';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { type Environment, environments } from '../config/environments.ts';
import { findServiceBundles } from '../config/service-bundles.ts';
import { addStore } from '../stages/add-store.ts';

const ownFolder = mkdtempSync(join(tmpdir(), 'pipeline-test-'));
afterAll(() => rmSync(ownFolder, { recursive: true, force: true }));

/** A new folder, which goes when the tests of the file are done. */
export function testFolder(): string {
  return mkdtempSync(join(ownFolder, 'folder-'));
}

/** A folder of apps in which the given services are built. */
export function builtServices(...services: readonly string[]): string {
  const apps = testFolder();
  for (const service of services) {
    for (const part of service === 'inventory' ? ['bundle', 'sweep'] : ['bundle']) {
      const bundle = join(apps, `${service}-service`, 'dist', part);
      mkdirSync(bundle, { recursive: true });
      const code = `export const handler = async () => '${service} ${part}';\n`;
      writeFileSync(join(bundle, 'main.mjs'), code);
    }
  }
  return apps;
}

const apps = builtServices('auth', 'inventory');

/** Adds one environment of the real table to an app, with services that are as good as built. */
export function addTestStore(app: App, environmentName: keyof typeof environments): void {
  const environment: Environment = environments[environmentName];
  addStore(app, { environmentName, environment, bundles: findServiceBundles(apps), routes });
}

type Part = 'data' | 'identity' | 'service' | 'web' | 'monitoring';

/** The templates of one environment, by the last part of the stacks' names. */
export function testStore(environmentName: keyof typeof environments): Record<Part, Template> {
  const app = new App({ context: { 'aws:cdk:enable-asset-metadata': true } });
  addTestStore(app, environmentName);
  const templateOf = (part: Part): Template => {
    const stack = app.node.findChild(`agentic-retail-${environmentName}-${part}`);
    if (!Stack.isStack(stack)) {
      throw new Error(`${stack.node.path} is not a stack`);
    }
    return Template.fromStack(stack);
  };
  return {
    data: templateOf('data'),
    identity: templateOf('identity'),
    service: templateOf('service'),
    web: templateOf('web'),
    monitoring: templateOf('monitoring'),
  };
}
