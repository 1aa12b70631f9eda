import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDocumentation } from './documentation.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documentation-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function install(
  name: string,
  manifest: object,
  files: Record<string, string | Buffer> = {},
): void {
  const path = join(folder, 'node_modules', name);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
}

const props = {
  datatype: true,
  properties: [
    { docs: { summary: 'What it is.' } },
    { optional: true, docs: { summary: 'How much.', default: '100' } },
    { optional: true },
  ],
};
const assembly = JSON.stringify({ types: { Props: props, Klass: { properties: [{}] } } });

describe('readDocumentation', () => {
  it('counts described props and stated defaults, and names languages as people do', () => {
    install('one', { jsii: { targets: { java: {}, dotnet: {} } } }, { '.jsii': assembly });
    expect(readDocumentation(folder, ['one'])).toEqual({
      languages: ['TypeScript', 'Java', '.NET'],
      describedProps: 2 / 3,
      statedDefaults: 1 / 2,
    });
  });

  it('follows an assembly that is packed', () => {
    const redirect = JSON.stringify({ schema: 'jsii/file-redirect', filename: '.jsii.gz' });
    install('packed', {}, { '.jsii': redirect, '.jsii.gz': gzipSync(assembly) });
    expect(readDocumentation(folder, ['packed']).describedProps).toBe(2 / 3);
  });

  it('says nothing about props of a package without assembly', () => {
    install('plain', {});
    expect(readDocumentation(folder, ['plain'])).toEqual({ languages: ['TypeScript'] });
  });
});
