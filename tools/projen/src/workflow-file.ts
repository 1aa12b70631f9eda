import { type IResolver, type Project, YamlFile } from 'projen';
import { withVersionsOfActions } from './pinned-actions.ts';
import { marker } from './workspace-project.ts';

/** A GitHub workflow, `.github/workflows/NAME.yml`, with the version of every action beside its commit. */
export class WorkflowFile extends YamlFile {
  constructor(root: Project, name: string, workflow: object) {
    const obj = { name, ...workflow };
    super(root, `.github/workflows/${name}.yml`, { marker: false, obj });
  }

  protected override synthesizeContent(resolver: IResolver): string | undefined {
    const yaml = super.synthesizeContent(resolver);
    return yaml && `# ${marker}\n${withVersionsOfActions(yaml)}`;
  }
}
