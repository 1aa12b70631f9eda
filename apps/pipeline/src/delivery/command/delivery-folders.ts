import { join, resolve } from 'node:path';

/** The repository's folder. */
export const repositoryRoot = resolve(import.meta.dirname, '../../../../..');

/** Where a stage leaves what it makes, unless another folder is given: git ignores it. */
export function stageFolder(environment: string, stage: string): string {
  return join(repositoryRoot, '.delivery', environment, stage);
}

/** A folder as it was typed, in the folder where the person or the build is. */
export function givenFolder(given: string | undefined, otherwise: string): string {
  // npm changes to the repository's root and says where it was called.
  return given === undefined ? otherwise : resolve(process.env.INIT_CWD ?? process.cwd(), given);
}

/** Where a stage leaves the cloud assembly, within its folder. */
export const assemblyWithin = (folder: string): string => join(folder, 'assembly');
