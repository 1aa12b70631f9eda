import { RetailStore, StoreStage, TableAccess } from '@agentic-retail/constructs';
import { App, Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { HostedZone } from 'aws-cdk-lib/aws-route53';

export const app = new App();
const stack = new Stack(app, 'Store', { env: { account: '111111111111', region: 'us-east-1' } });
const code = Code.fromAsset('function');
new RetailStore(stack, 'Store', {
  environmentName: 'dev',
  stage: StoreStage.PRODUCTION,
  services: [
    {
      name: 'inventory',
      code,
      routes: [
        { method: HttpMethod.GET, path: '/inventory/products' },
        { method: HttpMethod.PUT, path: '/inventory/products/{sku}' },
        { method: HttpMethod.PUT, path: '/transactions/{id}' },
      ],
      tableAccess: TableAccess.READ_WRITE,
    },
    {
      name: 'auth',
      code,
      routes: [{ method: HttpMethod.POST, path: '/auth/login', public: true }],
      managesStaff: true,
    },
  ],
  domain: {
    domainName: 'shop.example.com',
    hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Zone', {
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      zoneName: 'example.com',
    }),
  },
  alarmEmail: 'owner@example.com',
});
