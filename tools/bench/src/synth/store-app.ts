import { RetailStore, StoreStage, TableAccess } from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';

/** A whole store, as somebody who installed the library would write it. */
const app = new App({ analyticsReporting: false });
const stack = new Stack(app, 'Shop');
new RetailStore(stack, 'Store', {
  environmentName: 'dev',
  stage: StoreStage.DISPOSABLE,
  services: [
    {
      name: 'inventory',
      code: Code.fromInline('exports.handler = async () => undefined;'),
      routes: [{ method: HttpMethod.GET, path: '/inventory/products' }],
      tableAccess: TableAccess.READ_WRITE,
    },
  ],
});
app.synth();
