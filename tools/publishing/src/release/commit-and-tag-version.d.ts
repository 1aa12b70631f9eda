/** The part of it that is used; it brings no types. It works in the current folder. */
declare module 'commit-and-tag-version' {
  interface Options {
    /** Commits count that touch this. */
    readonly path: string;
    readonly tagPrefix: string;
    /** Files that say the version; where there are none, the last tag does. */
    readonly packageFiles: readonly string[];
    /** Files the version is written to. */
    readonly bumpFiles: readonly string[];
    /** File that gets what changed, and what stands above that. */
    readonly infile: string;
    readonly header: string;
    readonly releaseAs?: string;
    /** Whether commits other than fixes, features and breaking changes release nothing. */
    readonly noBumpWhenEmptyChanges: boolean;
    readonly skip: { readonly commit: boolean; readonly tag: boolean };
    readonly silent: boolean;
  }
  export default function commitAndTagVersion(options: Options): Promise<void>;
}
