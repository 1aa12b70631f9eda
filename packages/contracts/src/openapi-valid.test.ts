import { execFile } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const run = promisify(execFile);

// Its package is of ES modules, which a test can't load: it is asked as a program.
const validator = dirname(require.resolve('@seriousme/openapi-schema-validator/package.json'));

it('is valid by the schema of OpenAPI 3.1 itself', async () => {
  const file = resolve(__dirname, '../openapi.json');
  const { stdout } = await run(process.execPath, [`${validator}/bin/validate-api-cli.js`, file]);
  expect(JSON.parse(stdout)).toEqual({ valid: true });
});
