import {
  RetailTables,
  ServiceApi,
  ServiceFunction,
  StaffDirectory,
  StoreStage,
} from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';

export const app = new App();
const stack = new Stack(app, 'Service');
const stage = StoreStage.PRODUCTION;
const { userPool, userPoolClient } = new StaffDirectory(stack, 'Staff', { stage });
const { products } = new RetailTables(stack, 'Tables', { environmentName: 'dev', stage });
const inventory = new ServiceFunction(stack, 'Inventory', {
  code: Code.fromAsset('function'),
  stage,
  environment: { PRODUCTS_TABLE: products.tableName },
});
products.grantReadWriteData(inventory);
new ServiceApi(stack, 'Api', {
  routes: [{ method: HttpMethod.GET, path: '/products/{sku}', function: inventory.lambdaFunction }],
  userPool,
  userPoolClient,
  stage,
});
