import type { Project } from 'projen';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** A tool for people who work on or try the system; run from its source, never shipped. */
export class Tool extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `tools/${name}`, options);
  }
}
