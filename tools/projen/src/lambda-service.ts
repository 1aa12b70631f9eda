import { type Project, SampleDir } from 'projen';
import { scope, type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** The Node.js that Lambda runs; `node` of versions.ts is of the same line. */
const lambdaNodeMajor = 24;

/** ESM has no `require`, which a few bundled CommonJS packages still call. */
const requireBanner =
  "import{createRequire as r}from'node:module';const require=r(import.meta.url);";

interface LambdaServiceOptions extends WorkspaceOptions {
  /**
   * Functions beside the one that answers the API: `src/NAME.ts` exports `handler`, and is bundled to
   * `dist/NAME/main.mjs`.
   *
   * @default - none
   */
  readonly functions?: readonly string[];
}

/**
 * A service: `src/main.ts` exports `handler`; `build` bundles it to `dist/bundle/main.mjs`, which is
 * all that Lambda gets. A new one starts with a main.ts that answers its routes of the route table,
 * of which there are none yet.
 */
export class LambdaService extends WorkspaceProject {
  constructor(
    parent: Project,
    name: string,
    { functions = [], ...options }: LambdaServiceOptions = {},
  ) {
    super(parent, `apps/${name}-service`, {
      ...options,
      devDeps: ['esbuild', ...(options.devDeps ?? [])],
      targets: {
        build: {
          command: [
            `${bundle('main', 'bundle')} --metafile=dist/meta.json`,
            ...functions.map((file) => bundle(file, file)),
          ].join(' && '),
          inputs: ['production', '^production', 'toolchain'],
          outputs: ['{projectRoot}/dist'],
        },
        ...options.targets,
      },
    });
    new SampleDir(this, 'src', {
      files: { 'main.ts': sampleMain(name), 'main.test.ts': sampleTest },
    });
  }
}

/** Bundles `src/FILE.ts` into the folder of that name below `dist`, which is all that Lambda gets. */
function bundle(file: string, folder: string): string {
  return [
    `esbuild src/${file}.ts --bundle --minify --format=esm --platform=node`,
    `--target=node${lambdaNodeMajor} --main-fields=module,main`,
    `--alias:@aws-sdk/credential-provider-node=${scope}/service-kit/lambda-credentials`,
    `--banner:js="${requireBanner}"`,
    `--outfile=dist/${folder}/main.mjs --log-level=warning`,
  ].join(' ');
}

function sampleMain(name: string): string {
  return `import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { createLogger } from '@agentic-retail/service-kit/telemetry';

/** Each route that the route table gives to \`${name}\` needs its handler here. */
export const handler: LambdaHandler = createService<'${name}'>({}, createLogger());
`;
}

const sampleTest = `import { expect, it } from '@jest/globals';
import { handler } from './main.ts';

type Input = Parameters<typeof handler>;

it('says so when there is nothing at an address', async () => {
  const http = { sourceIp: '192.0.2.1', userAgent: 'test' };
  const requestContext = { requestId: 'r-1', http };
  const event = { routeKey: 'GET /nothing', headers: {}, requestContext };
  const answer = await handler(event as Input[0], {} as Input[1]);
  expect(answer.statusCode).toBe(404);
});
`;
