import type { Project } from 'projen';
import type { ConstructLibrary } from './construct-library.ts';
import { expression } from './expression.ts';
import { action, type Step } from './pinned-actions.ts';
import { type Registry, registries } from './registries.ts';
import { versions } from './versions.ts';
import { WorkflowFile } from './workflow-file.ts';
import { workflowJob as job } from './workflow-job.ts';

/**
 * The GitHub workflow that releases the construct library, as docs/release.md tells it: what is built and
 * tested is one artifact, and every registry gets exactly that.
 */
export class ReleaseWorkflow extends WorkflowFile {
  constructor(root: Project, library: ConstructLibrary) {
    super(root, 'release', release(library));
  }
}

const release = (library: ConstructLibrary) => ({
  on: {
    push: { branches: ['main'], paths: [`${library.path}/**`] },
    workflow_dispatch: {},
  },
  permissions: {},
  // One after the other: the second one has to see the tag of the first.
  concurrency: { group: 'release', 'cancel-in-progress': false },
  jobs: {
    version: {
      if: "github.ref == 'refs/heads/main'",
      ...job({ contents: 'read' }, 15),
      outputs: {
        version: expression('steps.next.outputs.version'),
        tag: expression('steps.next.outputs.tag'),
      },
      steps: [...sources, { id: 'next', run: nextRelease }],
    },
    build: {
      needs: 'version',
      if: "needs.version.outputs.version != ''",
      ...job({ contents: 'read' }, 60),
      steps: [
        ...sources,
        action('actions/setup-python', { 'python-version': '3.13' }),
        action('actions/setup-java', { distribution: 'temurin', 'java-version': '17' }),
        action('actions/setup-go', { 'go-version': '1.26', cache: false }),
        action('actions/setup-dotnet', { 'dotnet-version': '10.0' }),
        { run: nextRelease },
        { run: 'npm test' },
        // In the cache since the tests: this only puts it in place.
        { run: `npx --no nx run ${library.packageName}:package` },
        action('actions/upload-artifact', {
          name: artifact,
          path: `${library.path}/dist\n${library.path}/release-notes.md`,
          'if-no-files-found': 'error',
        }),
      ],
    },
    // The tag comes first: from here on nothing else can take the version, even if a registry fails.
    tag: {
      needs: ['version', 'build'],
      ...job({ contents: 'write' }, 5),
      environment: 'release',
      steps: [
        download,
        {
          run: 'gh release create "$TAG" --target "$GITHUB_SHA" --title "$TAG" --notes-file release/release-notes.md',
          env: {
            GH_TOKEN: expression('github.token'),
            GH_REPO: expression('github.repository'),
            TAG: expression('needs.version.outputs.tag'),
          },
        },
      ],
    },
    ...Object.fromEntries(
      Object.entries(registries).map(([name, registry]) => [name, publish(registry)]),
    ),
  },
});

const artifact = 'packages';
const nextRelease = 'npm run next-release';

// No caches in here: what another workflow put into one must not get into a release.
const node = action('actions/setup-node', {
  'node-version': versions.node,
  'package-manager-cache': false,
});

/** The whole history, which the version follows from, with everything installed. */
const sources: readonly Step[] = [
  action('actions/checkout', { 'fetch-depth': 0, 'persist-credentials': false }),
  node,
  { run: 'npm ci' },
];

const download = action('actions/download-artifact', { name: artifact, path: 'release' });

const publish = ({ folder, program, setUp, identified, env }: Registry) => ({
  needs: 'tag',
  ...job({ contents: 'read', ...(identified && { 'id-token': 'write' }) }, 15),
  environment: 'release',
  steps: [
    action('actions/checkout', { 'persist-credentials': false }),
    node,
    // Pinned by the lockfile, and no code of others runs where something can be published.
    { run: 'npm ci --ignore-scripts' },
    ...setUp,
    download,
    { run: `npx --no ${program} release/dist/${folder}`, env },
  ],
});
