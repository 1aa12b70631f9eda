import * as z from 'zod';

/** As much of a build specification as the builds of the pipelines use; anything else is refused. */
const schema = z.strictObject({
  version: z.literal('0.2'),
  env: z.optional(
    z.strictObject({
      variables: z.optional(z.record(z.string(), z.string())),
      'exported-variables': z.optional(z.array(z.string())),
    }),
  ),
  phases: z.strictObject({ build: z.strictObject({ commands: z.array(z.string()) }) }),
  artifacts: z.strictObject({
    'base-directory': z.string(),
    files: z.tuple([z.literal('**/*')]),
  }),
  cache: z.optional(z.strictObject({ paths: z.array(z.string()) })),
});

/** What a build of CodeBuild does. */
export interface BuildSpec {
  /** Lines for one shell, in order; the first that fails ends the build. */
  readonly commands: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables whose values later stages may use. */
  readonly exported: readonly string[];
  /** Folder that becomes the output artifact, from the source's. */
  readonly leaves: string;
  /** Folders that are kept for the next run of the same build, from the source's. */
  readonly cached: readonly string[];
}

/**
 * Reads a build specification (`buildspec.yml` as JSON, version 0.2).
 *
 * @throws Error when it has something that builds of the rehearsal could not do as CodeBuild does
 */
export function readBuildSpec(text: string): BuildSpec {
  const { env, phases, artifacts, cache } = schema.parse(JSON.parse(text));
  return {
    commands: phases.build.commands,
    variables: env?.variables ?? {},
    exported: env?.['exported-variables'] ?? [],
    leaves: artifacts['base-directory'],
    cached: (cache?.paths ?? []).map(folderOfPattern),
  };
}

function folderOfPattern(pattern: string): string {
  const folder = /^([\w./-]+)\/\*\*\/\*$/.exec(pattern)?.[1];
  if (folder === undefined) throw new Error(`Only whole folders are cached here, not ${pattern}`);
  return folder;
}
