import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { schemaFaults } from '@agentic-retail/schema-check/schema-faults';
import { describe, expect, test } from '@jest/globals';
import { environments } from '../config/environments.ts';
import { testStore } from '../testing/test-store.ts';

const { missing } = pythonTool('cfn-lint');
if (missing !== undefined) console.warn(`left out: ${missing}`);
const describeWithPython = missing === undefined ? describe : describe.skip;

describeWithPython.each(['dev', 'prod'] as const)('the stacks of %s', (environmentName) => {
  const stacks = Object.entries(testStore(environmentName));

  test.each(stacks)('have no fault in %s', async (_, template) => {
    const { region } = environments[environmentName];
    expect(await schemaFaults(template.toJSON(), region)).toEqual([]);
  });
});
