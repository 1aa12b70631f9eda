import type { Project } from 'projen';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** A library of this repository: used from its source, bundled by whoever ships it, never built alone. */
export class Library extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `packages/${name}`, {
      ...options,
      devDeps: ['fast-check', ...(options.devDeps ?? [])],
    });
  }
}
