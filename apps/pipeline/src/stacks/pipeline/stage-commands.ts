/** What the build of a stage runs. */
export interface StageCommand {
  readonly description: string;
  /** A command line in the repository's folder. */
  readonly line: string;
  /** Folder that is handed over, from the repository's. */
  readonly leaves: string;
  readonly timeoutMinutes: number;
  /** Whether it builds and tests much. @default false */
  readonly isLarge?: true;
  /** Variables for later stages, each with its value in the words of the shell. */
  readonly exports?: Readonly<Record<string, string>>;
}

/** The artifacts, and the variable in which CodeBuild says where one is. */
export const validated = 'Validated';
export const planned = 'Planned';
const folderOf = (artifact: string) => `"$CODEBUILD_SRC_DIR_${artifact}"`;

/**
 * The commands of an environment's stages. Validating a certificate may take 30 minutes and a
 * distribution 20, each maybe twice in one deployment.
 */
export function stageCommands(environmentName: string) {
  const leaves = (stage: string) => `.delivery/${environmentName}/${stage}`;
  const line = (script: string, more = '') =>
    `npm run ${script} -- --env ${environmentName}${more}`;
  return {
    validate: {
      description: 'Checks what has changed, synthesizes the stacks and checks their policies',
      line: line('validate'),
      leaves: leaves('validate'),
      timeoutMinutes: 60,
      isLarge: true,
    },
    plan: {
      description: 'Makes change sets for every stack, without executing them',
      line: line('plan', ` --from ${folderOf(validated)}`),
      leaves: leaves('plan'),
      timeoutMinutes: 30,
      exports: {
        PLAN_SUMMARY: `$(cat ${leaves('plan')}/summary.txt)`,
        PLAN_LINK: '$CODEBUILD_BUILD_URL',
      },
    },
    deploy: {
      description: 'Executes exactly the planned change sets',
      line: line('deploy', ` --from ${folderOf(planned)}`),
      leaves: leaves('deploy'),
      timeoutMinutes: 180,
    },
    publishPage: {
      description: 'Builds the page and publishes it',
      line: line('publish:page'),
      leaves: leaves('publish-page'),
      timeoutMinutes: 60,
    },
  } satisfies Record<string, StageCommand>;
}
