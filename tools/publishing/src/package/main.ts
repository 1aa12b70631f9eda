// Packs the construct library for every language whose tools the machine has.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BuiltLanguage, machineLacks } from '../machine-lacks.ts';
import { leastVersions, readManifest } from './library-manifest.ts';
import { type PackedLanguage, packLanguages } from './pack-languages.ts';
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

/** npm's package needs nothing but Node. */
const packable: PackedLanguage[] = ['js'];
const lacking = new Map<BuiltLanguage, string>();
for (const language of ['python', 'java', 'go', 'dotnet'] as const) {
  const lacks = machineLacks(root, language);
  if (lacks === undefined) packable.push(language);
  else lacking.set(language, lacks);
}

try {
  rmSync(outdir, { recursive: true, force: true });
  const { name, version, peerDependencies } = readManifest(library);
  const least = Object.entries(leastVersions(peerDependencies)).map((pair) => pair.join(' '));
  console.log(`▸ ${name} ${version}`);
  await timed(`compiled with ${least.join(', ')}`, stageLibrary(root, stage));
  await timed('examples translated', translateExamples(stage));
  await timed(`packed: ${packable.join(', ')}`, packLanguages(stage, packable, outdir));
  if (lacking.has('dotnet')) await packLanguages(stage, ['dotnet'], outdir, true);
  for (const [language, lacks] of lacking) {
    const but = language === 'dotnet' ? 'only generated, not compiled' : 'left out';
    console.log(`– ${language}: ${but}; this machine lacks ${lacks}`);
  }
} finally {
  rmSync(stage, { recursive: true, force: true });
}
