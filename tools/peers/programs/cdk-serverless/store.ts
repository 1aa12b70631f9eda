import { App, Stack } from 'aws-cdk-lib';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import {
  AssetCdn,
  CognitoAuthentication,
  RestApi,
  SingleTableDatastore,
} from 'cdk-serverless/lib/constructs';
import { domain } from './parts/domain.ts';
import { monitoring } from './parts/monitoring.ts';
import { oneOrigin } from './parts/one-origin.ts';
import { staffRoles } from './parts/staff.ts';
import { keyOf, tableDefinitions } from './parts/tables.ts';

type Operation = 'listProducts' | 'updateProduct' | 'completeSale' | 'signIn';

export const app = new App();
const stack = new Stack(app, 'Store', { env: { account: '111111111111', region: 'us-east-1' } });
const staff = new CognitoAuthentication(stack, 'Staff', {
  userPoolName: 'staff',
  userPoolProps: { selfSignUpEnabled: true },
});
staff.addUserPoolClient('Page', {});
const made = new RestApi<unknown, Record<Operation, unknown>>(stack, 'Api', {
  apiName: 'store',
  stageName: 'dev',
  definitionFileName: 'store.yaml',
  cors: false,
  authentication: staff,
});
const { api } = made;
const operations: Operation[] = ['listProducts', 'updateProduct', 'completeSale', 'signIn'];
const functions = Object.fromEntries(
  operations.map((it) => [it, made.getFunctionForOperation(it)]),
);
const { signIn, ...selling } = functions;
staffRoles(staff.userpool, signIn);
for (const [name, [partitionKey, sortKey], indexes] of tableDefinitions) {
  const { table } = new SingleTableDatastore(stack, name, {
    design: {
      primaryKey: { partitionKey, ...(sortKey && { sortKey }) },
      globalIndexes: Object.entries(indexes).map(([indexName, key]) => ({
        indexName,
        ...keyOf(key),
      })),
    },
  });
  for (const one of Object.values(selling)) table.grantReadWriteData(one);
}

const { names, pointTo } = domain(stack);
const { navigation, additionalBehaviors } = oneOrigin(
  stack,
  `${api.restApiId}.execute-api.us-east-1.amazonaws.com`,
  '/prod',
);
const page = new Distribution(stack, 'Page', {
  ...names,
  defaultBehavior: {
    origin: S3BucketOrigin.withOriginAccessControl(new Bucket(stack, 'PageBucket')),
    functionAssociations: [navigation],
  },
  defaultRootObject: 'index.html',
  additionalBehaviors,
});
pointTo(page);
new AssetCdn(stack, 'Images', { domainName: 'example.com', hostName: 'images' });
monitoring(stack, functions, {
  requests: api.metricCount(),
  serverErrors: api.metricServerError(),
  latency: api.metricLatency(),
});
