import { describeWithTool } from '@agentic-retail/python-tools/describe-with-tool';
import { schemaFaults } from '@agentic-retail/schema-check/schema-faults';
import { expect, test } from '@jest/globals';
import { environments } from '../config/environments.ts';
import { testStore } from '../testing/test-store.ts';

describeWithTool('cfn-lint').each(['dev', 'prod'] as const)(
  'the stacks of %s',
  (environmentName) => {
    const stacks = Object.entries(testStore(environmentName));

    test.each(stacks)('have no fault in %s', async (_, template) => {
      const { region } = environments[environmentName];
      expect(await schemaFaults(template.toJSON(), region)).toEqual([]);
    });
  },
);
