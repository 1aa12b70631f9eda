import { App, Stack } from 'aws-cdk-lib';
import {
  CognitoAuthentication,
  RestApi,
  SingleTableDatastore,
} from 'cdk-serverless/lib/constructs';

export const app = new App();
const stack = new Stack(app, 'Service');
const authentication = new CognitoAuthentication(stack, 'Staff', { userPoolName: 'staff' });
const singleTableDatastore = new SingleTableDatastore(stack, 'Products', {
  design: { primaryKey: { partitionKey: 'sku' } },
});
new RestApi(stack, 'Api', {
  apiName: 'inventory',
  stageName: 'dev',
  definitionFileName: 'openapi.yaml',
  cors: false,
  authentication,
  singleTableDatastore,
});
