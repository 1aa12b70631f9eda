import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { emulableTemplate, type LeftOut } from './emulable-template.ts';
import type { Surroundings } from './rules/emulation-rule.ts';

/** The part of an asset manifest that is read. */
interface AssetManifest {
  readonly files: Readonly<Record<string, { readonly source: { readonly path?: string } }>>;
}

/**
 * Copies a cloud assembly to a folder, with templates that the emulator can deploy.
 *
 * @returns what is left out, by the name of the stack
 */
export function emulableAssembly(
  source: string,
  target: string,
  surroundings: Surroundings,
): Readonly<Record<string, readonly LeftOut[]>> {
  cpSync(source, target, { recursive: true });
  return Object.fromEntries(
    new CloudAssembly(target).stacks.map(({ stackName, template, templateFile, id }) => {
      const emulable = emulableTemplate(template, surroundings);
      const text = JSON.stringify(emulable.template, null, 1);
      writeFileSync(join(target, templateFile), text);
      publishUnder(digestOf(text), target, { templateFile, assets: `${id}.assets.json` });
      return [stackName, emulable.leftOut];
    }),
  );
}

/** CDK uploads a template under its digest and takes one that is there already for the same. */
function publishUnder(
  digest: string,
  folder: string,
  { templateFile, assets }: { readonly templateFile: string; readonly assets: string },
): void {
  const { files }: AssetManifest = JSON.parse(readFileSync(join(folder, assets), 'utf8'));
  const former = Object.keys(files).find((key) => files[key]?.source.path === templateFile);
  if (former === undefined) throw new Error(`${assets} does not name ${templateFile}`);
  for (const file of [assets, 'manifest.json']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(former, digest));
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
