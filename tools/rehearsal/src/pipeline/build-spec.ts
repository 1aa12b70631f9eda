import * as z from 'zod';

const phase = z.strictObject({ commands: z.array(z.string()).check(z.minLength(1)) });

/** As much of a build specification as the builds of the pipelines use; anything else is refused. */
const schema = z.strictObject({
  version: z.literal('0.2'),
  env: z.optional(
    z.strictObject({
      variables: z.optional(z.record(z.string(), z.string())),
      'exported-variables': z.optional(z.array(z.string())),
    }),
  ),
  phases: z.strictObject({ pre_build: z.optional(phase), build: phase }),
  artifacts: z.strictObject({
    'base-directory': z.string(),
    files: z.tuple([z.literal('**/*')]),
  }),
  cache: z.optional(z.strictObject({ paths: z.array(z.string()) })),
});

/** What a build of CodeBuild does. */
export interface BuildSpec {
  /** The first line of the phase `build`, which says what it is for. */
  readonly title: string;
  /** Lines of all phases for one shell, in order; the first that fails ends the build. */
  readonly commands: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Names of variables whose values later stages may use. */
  readonly exported: readonly string[];
  /** Folder that becomes the output artifact, from the source's. */
  readonly leaves: string;
  /** What is kept for the next run of the same build. */
  readonly cached: readonly CachedFiles[];
}

export interface CachedFiles {
  /** From the source's. */
  readonly folder: string;
  /** The end of the files' names; of those in the folder itself. @default - everything in it */
  readonly ending?: string;
}

/**
 * Reads a build specification (`buildspec.yml` as JSON, version 0.2).
 *
 * @throws Error when it has something that builds of the rehearsal could not do as CodeBuild does
 */
export function readBuildSpec(text: string): BuildSpec {
  const { env, phases, artifacts, cache } = schema.parse(JSON.parse(text));
  return {
    title: phases.build.commands[0] ?? '',
    commands: [...(phases.pre_build?.commands ?? []), ...phases.build.commands],
    variables: env?.variables ?? {},
    exported: env?.['exported-variables'] ?? [],
    leaves: artifacts['base-directory'],
    cached: (cache?.paths ?? []).map(cachedFiles),
  };
}

function cachedFiles(pattern: string): CachedFiles {
  const [, folder, ending] = /^([\w./-]+)\/(?:\*\*\/\*|\*(\.\w+))$/.exec(pattern) ?? [];
  if (folder === undefined) throw new Error(`Only folders are cached here, not ${pattern}`);
  return ending === undefined ? { folder } : { folder, ending };
}
