import { UserIdentity } from '@aws/pdk/identity';
import { StaticWebsite, StaticWebsiteOrigin } from '@aws/pdk/static-website';
import { Authorizers, Integrations, TypeSafeRestApi } from '@aws/pdk/type-safe-api';
import { App, Stack } from 'aws-cdk-lib';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
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
const { userPool } = new UserIdentity(stack, 'Staff', { allowSignup: true });
staffRoles(userPool, auth);

const integration = Integrations.lambda(inventory);
const { api } = new TypeSafeRestApi(stack, 'Api', {
  specPath: 'store.json',
  operationLookup: {
    listProducts: { method: 'get', path: '/inventory/products' },
    updateProduct: { method: 'put', path: '/inventory/products/{sku}' },
    completeSale: { method: 'put', path: '/transactions/{id}' },
    signIn: { method: 'post', path: '/auth/login' },
  },
  integrations: {
    listProducts: { integration },
    updateProduct: { integration },
    completeSale: { integration },
    signIn: { integration: Integrations.lambda(auth), authorizer: Authorizers.none() },
  },
  defaultAuthorizer: Authorizers.cognito({ authorizerId: 'staff', userPools: [userPool] }),
});

const { names, pointTo } = domain(stack);
const { navigation, additionalBehaviors } = oneOrigin(
  stack,
  `${api.restApiId}.execute-api.us-east-1.amazonaws.com`,
  '/prod',
);
const page = new StaticWebsite(stack, 'Page', {
  websiteContentPath: 'site',
  distributionProps: {
    ...names,
    defaultBehavior: { origin: new StaticWebsiteOrigin(), functionAssociations: [navigation] },
    additionalBehaviors,
  },
});
pointTo(page.cloudFrontDistribution);
new StaticWebsite(stack, 'Images', { websiteContentPath: 'site' });
monitoring(
  stack,
  { inventory, auth },
  {
    requests: api.metricCount(),
    serverErrors: api.metricServerError(),
    latency: api.metricLatency(),
  },
);
