import { resolve } from 'node:path';
import { run } from '../run.ts';
import { testWithTools } from './test-with-tools.ts';

const root = resolve(__dirname, '../../../..');
const linter = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';

testWithTools(root, 'go', 'GitHub would take the release workflow', async () => {
  // It checks the schema, the expressions and the scripts, and fails when it finds anything.
  await run('go', ['run', linter, '.github/workflows/release.yml'], { cwd: root });
});
