import type { Project } from 'projen';
import { type WorkspaceOptions, WorkspaceProject } from './workspace-project.ts';

/** A single-page app: React, built by Vite to `dist`. */
export class WebApp extends WorkspaceProject {
  constructor(parent: Project, name: string, options: WorkspaceOptions = {}) {
    super(parent, `apps/${name}`, {
      ...options,
      deps: ['react', 'react-dom', ...(options.deps ?? [])],
      devDeps: [
        '@types/react',
        '@types/react-dom',
        '@vitejs/plugin-react',
        'vite',
        ...(options.devDeps ?? []),
      ],
      compilerOptions: {
        lib: ['ES2025', 'DOM', 'DOM.Iterable'],
        jsx: 'react-jsx',
        types: ['vite/client', 'node'],
        ...options.compilerOptions,
      },
      targets: {
        build: {
          command: 'vite build --logLevel warn',
          inputs: ['production', '^production', 'toolchain'],
          outputs: ['{projectRoot}/dist'],
        },
        ...options.targets,
      },
    });
  }
}
