import { join } from 'node:path';
import { leastVersions, readManifest } from '../package/library-manifest.ts';

/** The library as `package` built it. */
export interface BuiltLibrary {
  /** Folder with one folder for each language. */
  readonly packages: string;
  readonly name: string;
  readonly version: string;
  /** The least aws-cdk-lib that it works with. */
  readonly cdkVersion: string;
}

/** The packages that stand in the repository. */
export function builtLibrary(root: string): BuiltLibrary {
  const folder = join(root, 'packages/constructs');
  const { name, version, peerDependencies } = readManifest(folder);
  const cdkVersion = leastVersions(peerDependencies)['aws-cdk-lib'];
  if (cdkVersion === undefined) throw new Error(`${folder}: no peer dependency on aws-cdk-lib`);
  return { packages: join(folder, 'dist'), name, version, cdkVersion };
}
