import { RetailStore, StoreStage, TableAccess } from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';

const app = new App();
const stack = new Stack(app, 'Store');

new RetailStore(stack, 'Store', {
  environmentName: 'dev',
  stage: StoreStage.DISPOSABLE,
  services: [
    {
      name: 'inventory',
      code: Code.fromAsset('service'),
      routes: [{ method: HttpMethod.GET, path: '/inventory/products' }],
      tableAccess: TableAccess.READ_WRITE,
    },
  ],
});

app.synth();
