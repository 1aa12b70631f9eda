import { App, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, HttpNoneAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { domain } from './parts/domain.ts';
import { monitoring } from './parts/monitoring.ts';
import { oneOrigin } from './parts/one-origin.ts';
import { staffRoles } from './parts/staff.ts';
import { plainTables } from './parts/tables.ts';

export const app = new App();
const stack = new Stack(app, 'Store', { env: { account: '111111111111', region: 'us-east-1' } });
const fn = (id: string) =>
  new LambdaFunction(stack, id, {
    code: Code.fromAsset('function'),
    handler: 'main.handler',
    runtime: Runtime.NODEJS_24_X,
  });
const inventory = fn('Inventory');
const auth = fn('Auth');
for (const table of plainTables(stack)) table.grantReadWriteData(inventory);
const staff = new UserPool(stack, 'Staff', {
  selfSignUpEnabled: true,
  signInAliases: { email: true },
});
staffRoles(staff, auth);

const api = new HttpApi(stack, 'Api', {
  defaultAuthorizer: new HttpUserPoolAuthorizer('Staff', staff, {
    userPoolClients: [staff.addClient('Page')],
  }),
});
const toInventory = new HttpLambdaIntegration('Inventory', inventory);
const route = (method: HttpMethod, path: string) =>
  api.addRoutes({ methods: [method], path, integration: toInventory });
route(HttpMethod.GET, '/inventory/products');
route(HttpMethod.PUT, '/inventory/products/{sku}');
route(HttpMethod.PUT, '/transactions/{id}');
api.addRoutes({
  methods: [HttpMethod.POST],
  path: '/auth/login',
  integration: new HttpLambdaIntegration('Auth', auth),
  authorizer: new HttpNoneAuthorizer(),
});

const { names, pointTo } = domain(stack);
const { navigation, additionalBehaviors } = oneOrigin(
  stack,
  `${api.apiId}.execute-api.us-east-1.amazonaws.com`,
);
const bucket = (id: string) => S3BucketOrigin.withOriginAccessControl(new Bucket(stack, id));
const page = new Distribution(stack, 'Page', {
  ...names,
  defaultBehavior: { origin: bucket('PageBucket'), functionAssociations: [navigation] },
  defaultRootObject: 'index.html',
  additionalBehaviors,
});
pointTo(page);
new Distribution(stack, 'Images', { defaultBehavior: { origin: bucket('ImagesBucket') } });
monitoring(
  stack,
  { inventory, auth },
  {
    requests: api.metricCount(),
    serverErrors: api.metricServerError(),
    latency: api.metricLatency(),
  },
);
