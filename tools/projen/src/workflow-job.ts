/** What every job of a workflow says: where it runs, for how long at most, and what it may do. */
export const workflowJob = (permissions: Record<string, 'read' | 'write'>, minutes: number) => ({
  'runs-on': 'ubuntu-24.04',
  'timeout-minutes': minutes,
  permissions,
});
