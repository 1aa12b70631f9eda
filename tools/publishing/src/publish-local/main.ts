import { resolve } from 'node:path';
import { publishLocal } from './publish-local.ts';

try {
  const root = resolve(import.meta.dirname, '../../../..');
  await publishLocal(root, (line) => console.log(line));
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
