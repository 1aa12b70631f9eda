import { CognitoToApiGatewayToLambda } from '@aws-solutions-constructs/aws-cognito-apigateway-lambda';
import { LambdaToDynamoDB } from '@aws-solutions-constructs/aws-lambda-dynamodb';
import { App, Stack } from 'aws-cdk-lib';
import { AttributeType } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Runtime } from 'aws-cdk-lib/aws-lambda';

export const app = new App();
const stack = new Stack(app, 'Service');
const api = new CognitoToApiGatewayToLambda(stack, 'Api', {
  lambdaFunctionProps: {
    code: Code.fromAsset('function'),
    handler: 'main.handler',
    runtime: Runtime.NODEJS_24_X,
  },
  apiGatewayProps: { proxy: false },
});
api.apiGateway.root.addResource('products').addResource('{sku}').addMethod('GET');
api.addAuthorizers();
new LambdaToDynamoDB(stack, 'Products', {
  existingLambdaObj: api.lambdaFunction,
  dynamoTableProps: { partitionKey: { name: 'sku', type: AttributeType.STRING } },
});
