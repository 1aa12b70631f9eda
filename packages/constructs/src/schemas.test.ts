import { pythonTool } from '@agentic-retail/python-tools/python-tool';
import { schemaFaults } from '@agentic-retail/schema-check/schema-faults';
import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { StoreStage } from './store-stage';
import { everyConstruct } from './testing/every-construct';
import { unvalidatedApp } from './testing/unvalidated-app';

const { missing } = pythonTool('cfn-lint');
if (missing !== undefined) {
  console.warn(`left out: ${missing}`);
}
const describeWithPython = missing === undefined ? describe : describe.skip;

describeWithPython.each(Object.keys(everyConstruct))('the templates of %s', (name) => {
  it.each([StoreStage.PRODUCTION, StoreStage.DISPOSABLE])(
    'fit the schemas of the resources in a %s stage',
    async (stage) => {
      const app = unvalidatedApp();
      const stack = new Stack(app, 'Shop', { env: { region: 'eu-west-2' } });
      everyConstruct[name]?.(stack, stage);
      for (const each of app.node.findAll().filter(Stack.isStack)) {
        const template = Template.fromStack(each).toJSON();
        // The stack of a certificate alone holds nothing, since the certificate is in us-east-1.
        const faults = template.Resources ? await schemaFaults(template, each.region) : [];
        expect(faults).toEqual([]);
      }
    },
  );
});
