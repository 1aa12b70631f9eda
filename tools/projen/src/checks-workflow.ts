import type { Project } from 'projen';
import { expression } from './expression.ts';
import { action, type Step } from './pinned-actions.ts';
import { versions } from './versions.ts';
import { WorkflowFile } from './workflow-file.ts';
import { workflowJob } from './workflow-job.ts';

/** The GitHub workflow that checks what a pull request or a push to main has changed. */
export class ChecksWorkflow extends WorkflowFile {
  constructor(root: Project) {
    super(root, 'checks', checks);
  }
}

/** What changes are counted from: only this job may ask for the runs there were. */
const base = {
  ...workflowJob({ actions: 'read', contents: 'read' }, 5),
  outputs: { sha: expression('steps.base.outputs.sha') },
  steps: [
    action('actions/checkout', { 'fetch-depth': 0, 'persist-credentials': false }),
    {
      id: 'base',
      run: findBase(),
      env: {
        GH_TOKEN: expression('github.token'),
        GH_REPO: expression('github.repository'),
        EVENT: expression('github.event_name'),
        PULL_REQUEST_BASE: expression('github.event.pull_request.base.sha'),
      },
    },
  ],
};

const browserPath = `node -p "require('playwright-core').chromium.executablePath()"`;

const checks = {
  on: { pull_request: {}, push: { branches: ['main'] }, workflow_dispatch: {} },
  permissions: {},
  concurrency: {
    group: `checks-${expression('github.ref')}`,
    // On main, what waits is replaced by what comes after it: its base reaches back to the last success.
    'cancel-in-progress': expression("github.ref != 'refs/heads/main'"),
  },
  jobs: {
    base,
    checks: {
      needs: 'base',
      ...workflowJob({ contents: 'read' }, 60),
      env: nxEnvironment(),
      steps: [
        ...installed('checks'),
        // Generated files are those that their sources make.
        { run: 'npx --no projen\ngit add --intent-to-add .\ngit diff --exit-code' },
        { run: 'npx --no nx affected -t lint typecheck test build synth synth-pipelines' },
        // These read every project, whichever has changed.
        { run: 'npx --no nx run agentic-retail-os:unused' },
        { run: 'npx --no nx run @agentic-retail/doc-checks:test' },
      ],
    },
    e2e: {
      needs: 'base',
      ...workflowJob({ contents: 'read' }, 90),
      env: nxEnvironment(),
      steps: [
        ...installed('e2e'),
        { run: 'npx --no playwright-core install --with-deps --no-shell chromium' },
        // The browser that fits, and not the one that happens to be there.
        { run: `echo "CHROME_PATH=$(${browserPath})" >> "$GITHUB_ENV"` },
        { run: 'npx --no nx affected -t e2e' },
      ],
    },
    // As long as everything else together, so only for what is about to be deployed.
    rehearsal: {
      needs: 'base',
      if: expression("github.event_name != 'pull_request'"),
      ...workflowJob({ contents: 'read' }, 60),
      steps: [...installed('rehearsal'), { run: 'npm run rehearse -- --env dev' }],
    },
  },
};

/**
 * The commit that changes are counted from. On main it is that of the last run that succeeded: what came
 * in with a run that failed or was replaced is still unchecked, which `HEAD~1` and the push's own `before`
 * would pass over. Where there is none, or history was rewritten, it is the first commit: everything.
 */
function findBase(): string {
  return [
    'case "$EVENT" in',
    '  pull_request) base=$PULL_REQUEST_BASE ;;',
    '  push) base=$(gh run list --workflow checks.yml --branch main --event push --status success --limit 1 --json headSha --jq ".[].headSha") ;;',
    '  *) base=$(git merge-base origin/main HEAD) ;;',
    'esac',
    'git merge-base --is-ancestor "$base" HEAD || base=$(git rev-list --max-parents=0 HEAD | tail -n 1)',
    'echo "sha=$base" >> "$GITHUB_OUTPUT"',
  ].join('\n');
}

/** Where Nx looks for what has changed. */
function nxEnvironment() {
  return { NX_BASE: expression('needs.base.outputs.sha'), NX_HEAD: 'HEAD' };
}

/** The whole history, everything installed, and what earlier runs of the job have left in the cache. */
function installed(job: string): Step[] {
  const key = `nx-${job}-${expression('runner.os')}-${expression("hashFiles('package-lock.json')")}`;
  return [
    action('actions/checkout', { 'fetch-depth': 0, 'persist-credentials': false }),
    action('actions/setup-node', { 'node-version': versions.node, cache: 'npm' }),
    action('actions/setup-python', { 'python-version': '3.13' }),
    { run: 'npm ci' },
    action('actions/cache', {
      path: '.nx/cache\n.nx/workspace-data/*.db',
      key: `${key}-${expression('github.sha')}`,
      'restore-keys': `${key}-`,
    }),
    { run: 'node tools/take-over-nx-cache.mjs' },
  ];
}
