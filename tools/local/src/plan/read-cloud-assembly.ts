import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackTemplate, Template } from './cloud-assembly.ts';

interface Manifest {
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

interface Artifact {
  readonly type: string;
  /** `aws://account/region`. */
  readonly environment?: string;
  readonly dependencies?: readonly string[];
  readonly properties?: {
    readonly templateFile?: string;
    readonly file?: string;
    readonly stackName?: string;
    readonly tags?: Readonly<Record<string, string>>;
  };
}

interface AssetManifest {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: { readonly path?: string };
        readonly destinations: Readonly<Record<string, { readonly objectKey: string }>>;
      }
    >
  >;
}

/**
 * Reads the stacks that `cdk synth` left in a folder.
 *
 * @throws Error when the folder has no cloud assembly
 */
export async function readCloudAssembly(folder: string): Promise<StackTemplate[]> {
  const { artifacts } = await readJson<Manifest>(join(folder, 'manifest.json'), folder);
  const stacks = Object.entries(artifacts).filter(
    ([, artifact]) => artifact.type === 'aws:cloudformation:stack',
  );
  return Promise.all(
    stacks.map(async ([id, { environment = '', dependencies = [], properties = {} }]) => ({
      name: properties.stackName ?? id,
      region: environment.split('/').at(-1) || 'us-east-1',
      environment: properties.tags?.Environment,
      template: await readJson<Template>(join(folder, properties.templateFile ?? ''), folder),
      assets: await assetsOf(
        folder,
        dependencies.map((dependency) => artifacts[dependency]),
      ),
    })),
  );
}

async function assetsOf(
  folder: string,
  dependencies: readonly (Artifact | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const assets = new Map<string, string>();
  for (const dependency of dependencies) {
    if (dependency?.type !== 'cdk:asset-manifest') continue;
    const file = join(folder, dependency.properties?.file ?? '');
    const { files } = await readJson<AssetManifest>(file, folder);
    for (const { source, destinations } of Object.values(files)) {
      if (source.path === undefined) continue;
      for (const { objectKey } of Object.values(destinations)) {
        assets.set(objectKey, join(folder, source.path));
      }
    }
  }
  return assets;
}

async function readJson<T>(file: string, folder: string): Promise<T> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new Error(
      `${folder} has no synthesized templates that can be read: run "npx nx run @agentic-retail/pipeline:synth"`,
      { cause },
    );
  }
}
