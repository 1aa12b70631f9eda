import type { Stack } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { DeployRole } from '../deploy-role';
import { DomainRecords } from '../domain-records';
import { EdgeCertificate } from '../edge-certificate';
import { ImageCdn } from '../image-cdn';
import { RetailStore } from '../retail-store';
import { RetailTables } from '../retail-tables';
import { ServiceApi } from '../service-api';
import { ServiceFunction } from '../service-function';
import { StaffDirectory } from '../staff-directory';
import { StoreMonitoring } from '../store-monitoring';
import { TableAccess } from '../store-service';
import type { StoreStage } from '../store-stage';
import { WebApp } from '../web-app';
import { exampleCode } from './example-service';
import { exampleZone } from './example-zone';

const environmentName = 'prod';

/** Routes as a store has them: some for everybody. */
const routes = [
  { method: HttpMethod.POST, path: '/auth/login', public: true },
  { method: HttpMethod.GET, path: '/inventory/products' },
];

const functionIn = (stack: Stack, stage: StoreStage) =>
  new ServiceFunction(stack, 'Function', { code: exampleCode, stage });

const apiIn = (stack: Stack, stage: StoreStage) => {
  const staff = new StaffDirectory(stack, 'Staff', { stage, firstOwnerEmail: 'owner@example.com' });
  const { lambdaFunction } = functionIn(stack, stage);
  return new ServiceApi(stack, 'Api', {
    routes: routes.map((route) => ({ ...route, function: lambdaFunction })),
    userPool: staff.userPool,
    userPoolClient: staff.userPoolClient,
    stage,
  });
};

const domainIn = (stack: Stack) => ({
  domainName: 'shop.example.com',
  hostedZone: exampleZone(stack),
});

const storeOf = (stage: StoreStage) => ({
  environmentName,
  stage,
  deployRole: true,
  services: [
    {
      name: 'inventory',
      code: exampleCode,
      routes,
      tableAccess: TableAccess.READ_WRITE,
      managesStaff: true,
      uploadsImages: true,
    },
  ],
});

/** Every construct of the library, and the whole store, each alone in a stack. */
export const everyConstruct: Record<string, (stack: Stack, stage: StoreStage) => void> = {
  RetailTables: (stack, stage) => {
    new RetailTables(stack, 'Tables', { environmentName, stage });
  },
  StaffDirectory: (stack, stage) => {
    new StaffDirectory(stack, 'Staff', { stage, firstOwnerEmail: 'owner@example.com' });
  },
  ServiceFunction: functionIn,
  ServiceApi: apiIn,
  WebApp: (stack, stage) => {
    new WebApp(stack, 'Web', { environmentName, stage });
  },
  'WebApp with API and domain': (stack, stage) => {
    const { api } = apiIn(stack, stage);
    new WebApp(stack, 'Web', { environmentName, stage, api, domain: domainIn(stack) });
  },
  ImageCdn: (stack, stage) => {
    new ImageCdn(stack, 'Images', { environmentName, stage });
  },
  EdgeCertificate: (stack) => {
    new EdgeCertificate(stack, 'Certificate', domainIn(stack));
  },
  DomainRecords: (stack) => {
    new DomainRecords(stack, 'Records', {
      domainNames: ['shop.example.com'],
      hostedZone: exampleZone(stack),
      distribution: Distribution.fromDistributionAttributes(stack, 'Distribution', {
        distributionId: 'E1',
        domainName: 'd1.cloudfront.net',
      }),
    });
  },
  StoreMonitoring: (stack, stage) => {
    const { api } = apiIn(stack, stage);
    const watched = new ServiceFunction(stack, 'Watched', { code: exampleCode, stage });
    new StoreMonitoring(stack, 'Monitoring', {
      environmentName,
      functions: { watched: watched.lambdaFunction },
      api,
    });
  },
  DeployRole: (stack, stage) => {
    const webApp = new WebApp(stack, 'Web', { environmentName, stage });
    new DeployRole(stack, 'Role', { environmentName, webApp });
  },
  RetailStore: (stack, stage) => {
    new RetailStore(stack, 'Store', storeOf(stage));
  },
  'RetailStore with a domain': (stack, stage) => {
    new RetailStore(stack, 'Store', { ...storeOf(stage), domain: domainIn(stack) });
  },
};
