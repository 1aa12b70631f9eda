import type { Project } from 'projen';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** A CDK app: `synth` runs `src/main.ts`, which writes the cloud assembly to `cdk.out`. */
export class CdkApp extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `apps/${name}`, {
      ...options,
      deps: ['aws-cdk-lib', 'constructs', ...(options.deps ?? [])],
      // aws-cdk-lib is compiled without: its classes would not fit their own interfaces.
      compilerOptions: { exactOptionalPropertyTypes: false, ...options.compilerOptions },
      targets: {
        synth: {
          command: 'node src/main.ts',
          dependsOn: ['^build'],
          inputs: ['production', '^production', 'toolchain', { env: 'RETAIL_ENVIRONMENTS' }],
          outputs: ['{projectRoot}/cdk.out'],
        },
        ...options.targets,
      },
    });
  }
}
