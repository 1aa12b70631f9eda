import { App, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';

export const app = new App();
const stack = new Stack(app, 'Service');
const staff = new UserPool(stack, 'Staff', { signInAliases: { email: true } });
const userPoolClients = [staff.addClient('Page')];
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
new HttpApi(stack, 'Api').addRoutes({
  path: '/products/{sku}',
  methods: [HttpMethod.GET],
  integration: new HttpLambdaIntegration('Inventory', inventory),
  authorizer: new HttpUserPoolAuthorizer('Staff', staff, { userPoolClients }),
});
