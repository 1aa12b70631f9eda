import { UserIdentity } from '@aws/pdk/identity';
import { Authorizers, Integrations, TypeSafeRestApi } from '@aws/pdk/type-safe-api';
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';

export const app = new App();
const stack = new Stack(app, 'Service', { env: { account: '111111111111', region: 'us-east-1' } });
const { userPool } = new UserIdentity(stack, 'Staff');
const products = new Table(stack, 'Products', {
  partitionKey: { name: 'sku', type: AttributeType.STRING },
});
const inventory = new LambdaFunction(stack, 'Inventory', {
  code: Code.fromAsset('function'),
  handler: 'main.handler',
  runtime: Runtime.NODEJS_24_X,
  environment: { PRODUCTS_TABLE: products.tableName },
});
products.grantReadWriteData(inventory);
new TypeSafeRestApi(stack, 'Api', {
  specPath: 'openapi.json',
  operationLookup: { getProduct: { method: 'get', path: '/products/{sku}' } },
  integrations: { getProduct: { integration: Integrations.lambda(inventory) } },
  defaultAuthorizer: Authorizers.cognito({ authorizerId: 'staff', userPools: [userPool] }),
});
