import type { Project } from 'projen';
import { expression } from './expression.ts';
import { action, type Step } from './pinned-actions.ts';
import { versions } from './versions.ts';
import { WorkflowFile } from './workflow-file.ts';
import { workflowJob } from './workflow-job.ts';

/**
 * The GitHub workflow that proposes newer versions of dependencies, once they have been out for a while.
 * What works out the versions may write nothing; what writes runs no code of others, only git and gh.
 */
export class UpgradeWorkflow extends WorkflowFile {
  constructor(root: Project) {
    super(root, 'upgrade', upgrade);
  }
}

const artifact = 'upgrade';
const branch = 'upgrade/dependencies';

const checkout = action('actions/checkout', { 'persist-credentials': false });

const propose = [
  'git apply --index upgrade/upgrade.patch',
  'git switch --create "$BRANCH"',
  'git -c user.name="$BOT" -c user.email="$BOT@users.noreply.github.com" commit --message "$TITLE"',
  'gh auth setup-git',
  'git push --force origin "$BRANCH"',
  'gh pr create --head "$BRANCH" --title "$TITLE" --body-file upgrade/upgrade.md || gh pr edit "$BRANCH" --body-file upgrade/upgrade.md',
  // What the workflow's own token pushes starts no other workflow.
  'gh workflow run checks.yml --ref "$BRANCH"',
].join('\n');

const upgrade = {
  on: { schedule: [{ cron: '17 5 * * 1' }], workflow_dispatch: {} },
  permissions: {},
  concurrency: { group: 'upgrade', 'cancel-in-progress': false },
  jobs: {
    versions: {
      ...workflowJob({ contents: 'read' }, 30),
      outputs: { changed: expression('steps.patch.outputs.changed') },
      steps: [
        checkout,
        // No cache: what another workflow put into one must not get into the lockfile.
        action('actions/setup-node', {
          'node-version': versions.node,
          'package-manager-cache': false,
        }),
        { run: 'npm ci --ignore-scripts' },
        { run: 'npm run upgrade -- --notes upgrade.md' },
        {
          id: 'patch',
          run: 'git diff --binary > upgrade.patch\ntest ! -s upgrade.patch || echo "changed=true" >> "$GITHUB_OUTPUT"',
        },
        action('actions/upload-artifact', {
          name: artifact,
          path: 'upgrade.patch\nupgrade.md',
          'if-no-files-found': 'error',
        }),
      ] satisfies readonly Step[],
    },
    propose: {
      needs: 'versions',
      if: "needs.versions.outputs.changed == 'true'",
      ...workflowJob({ contents: 'write', 'pull-requests': 'write', actions: 'write' }, 10),
      steps: [
        checkout,
        action('actions/download-artifact', { name: artifact, path: 'upgrade' }),
        {
          run: propose,
          env: {
            GH_TOKEN: expression('github.token'),
            BRANCH: branch,
            BOT: 'github-actions[bot]',
            TITLE: 'build: newer dependencies',
          },
        },
      ] satisfies readonly Step[],
    },
  },
};
