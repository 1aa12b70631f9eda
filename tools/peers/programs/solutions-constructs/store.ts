import { CloudFrontToS3 } from '@aws-solutions-constructs/aws-cloudfront-s3';
import { CognitoToApiGatewayToLambda } from '@aws-solutions-constructs/aws-cognito-apigateway-lambda';
import { LambdaToDynamoDB } from '@aws-solutions-constructs/aws-lambda-dynamodb';
import { App, Stack } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { domain } from './parts/domain.ts';
import { monitoring } from './parts/monitoring.ts';
import { oneOrigin } from './parts/one-origin.ts';
import { staffRoles } from './parts/staff.ts';
import { addIndexes, keyOf, tableDefinitions } from './parts/tables.ts';

export const app = new App();
const stack = new Stack(app, 'Store', { env: { account: '111111111111', region: 'us-east-1' } });
const lambdaFunctionProps = {
  code: Code.fromAsset('function'),
  handler: 'main.handler',
  runtime: Runtime.NODEJS_24_X,
};
const services = new CognitoToApiGatewayToLambda(stack, 'Services', {
  lambdaFunctionProps,
  apiGatewayProps: { proxy: false },
  cognitoUserPoolProps: { selfSignUpEnabled: true, signInAliases: { email: true } },
});
const { apiGateway: api, lambdaFunction: inventory, userPool } = services;
const auth = new LambdaFunction(stack, 'Auth', lambdaFunctionProps);
staffRoles(userPool, auth);
for (const [name, key, indexes] of tableDefinitions) {
  const { dynamoTable } = new LambdaToDynamoDB(stack, name, {
    existingLambdaObj: inventory,
    dynamoTableProps: { tableName: `dev-${name}`, ...keyOf(key) },
    tableEnvironmentVariableName: `${name.toUpperCase()}_TABLE`,
  });
  addIndexes(dynamoTable, indexes);
}
api.root.resourceForPath('/inventory/products').addMethod('GET');
api.root.resourceForPath('/inventory/products/{sku}').addMethod('PUT');
api.root.resourceForPath('/transactions/{id}').addMethod('PUT');
services.addAuthorizers();
api.root.resourceForPath('/auth/login').addMethod('POST', new LambdaIntegration(auth), {
  authorizationType: AuthorizationType.NONE,
});

const { names, pointTo } = domain(stack);
const { navigation, additionalBehaviors } = oneOrigin(
  stack,
  `${api.restApiId}.execute-api.us-east-1.amazonaws.com`,
  '/prod',
);
const page = new CloudFrontToS3(stack, 'Page', {
  cloudFrontDistributionProps: {
    ...names,
    defaultBehavior: { functionAssociations: [navigation] },
    additionalBehaviors,
  },
});
pointTo(page.cloudFrontWebDistribution);
new CloudFrontToS3(stack, 'Images', {});
monitoring(
  stack,
  { inventory, auth },
  {
    requests: api.metricCount(),
    serverErrors: api.metricServerError(),
    latency: api.metricLatency(),
  },
);
