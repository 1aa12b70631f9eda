import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { environments } from '../config/environments.ts';
import { testFolder } from '../testing/test-store.ts';
import { addPipelines } from './add-pipelines.ts';
import { storeApp } from './store-app.ts';

function synthesized(): Record<string, string> {
  const folder = testFolder();
  const app = storeApp(folder);
  addPipelines(app, environments);
  app.synth();
  const files = readdirSync(folder).sort();
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe('addPipelines', () => {
  const files = synthesized();

  it('makes a stack for every environment', () => {
    const templates = Object.keys(files).filter((file) => file.endsWith('.template.json'));
    expect(templates).toEqual(
      Object.keys(environments)
        .map((name) => `agentic-retail-${name}-pipeline.template.json`)
        .sort(),
    );
  });

  it('makes the same files from the same sources', () => {
    expect(synthesized()).toEqual(files);
  });

  it('puts no path of this machine into any file', () => {
    for (const text of Object.values(files)) {
      expect(text).not.toContain(process.cwd());
    }
  });
});
