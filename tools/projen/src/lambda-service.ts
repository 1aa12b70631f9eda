import type { Project } from 'projen';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** What Lambda runs: has to be the `node` of versions.ts and the runtime of the function construct. */
export const lambdaNodeMajor = 24;

/** ESM has no `require`, which a few bundled CommonJS packages still call. */
const requireBanner =
  "import{createRequire as r}from'node:module';const require=r(import.meta.url);";

/** A service: `src/main.ts` exports `handler`; `build` bundles it to `dist/main.mjs` for Lambda. */
export class LambdaService extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `apps/${name}-service`, {
      ...options,
      devDeps: ['@types/aws-lambda', 'esbuild', 'fast-check', ...(options.devDeps ?? [])],
      targets: {
        build: {
          command: [
            'esbuild src/main.ts --bundle --minify --format=esm --platform=node',
            `--target=node${lambdaNodeMajor} --main-fields=module,main`,
            `--banner:js="${requireBanner}"`,
            '--metafile=dist/meta.json --outfile=dist/bundle/main.mjs --log-level=warning',
          ].join(' '),
          inputs: ['production', '^production', 'toolchain'],
          outputs: ['{projectRoot}/dist'],
        },
        ...options.targets,
      },
    });
  }
}
