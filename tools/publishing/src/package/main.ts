// Packs the construct library for every language whose tools the machine has.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { machineLacks } from '../machine-lacks.ts';
import { leastVersions, readManifest } from './library-manifest.ts';
import { type PackedLanguage, packLanguage } from './pack-language.ts';
import { stageLibrary } from './stage-library.ts';
import { translateExamples } from './translate-examples.ts';

const root = resolve(import.meta.dirname, '../../../..');
const library = join(root, 'packages/constructs');
const outdir = join(library, 'dist');
const stage = mkdtempSync(join(tmpdir(), 'constructs-'));

async function timed(what: string, work: Promise<void>): Promise<void> {
  const began = performance.now();
  await work;
  console.log(`✓ ${what}, ${Math.round((performance.now() - began) / 1000)} s`);
}

async function pack(language: PackedLanguage): Promise<void> {
  const lacking = language === 'js' ? undefined : machineLacks(root, language);
  if (lacking === undefined) {
    await timed(language, packLanguage(stage, language, outdir));
  } else if (language === 'dotnet') {
    await packLanguage(stage, language, outdir, true);
    console.log(`– ${language}: code only, not compiled; this machine lacks ${lacking}`);
  } else {
    console.log(`– ${language}: left out; this machine lacks ${lacking}`);
  }
}

try {
  rmSync(outdir, { recursive: true, force: true });
  const { name, version, peerDependencies } = readManifest(library);
  const least = Object.entries(leastVersions(peerDependencies)).map((pair) => pair.join(' '));
  console.log(`▸ ${name} ${version}`);
  await timed(`compiled with ${least.join(', ')}`, stageLibrary(root, stage));
  await timed('examples translated', translateExamples(stage));
  for (const language of ['js', 'python', 'java', 'go', 'dotnet'] as const) await pack(language);
} finally {
  rmSync(stage, { recursive: true, force: true });
}
