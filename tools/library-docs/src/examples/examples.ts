import {
  DeployRole,
  DomainRecords,
  EdgeCertificate,
  ImageCdn,
  RetailStore,
  RetailTables,
  ServiceApi,
  ServiceFunction,
  StaffDirectory,
  StoreMonitoring,
  StoreStage,
  TableAccess,
  WebApp,
} from '@agentic-retail/constructs';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import {
  apiUsage,
  functionUsage,
  imageUsage,
  storeUsage,
  tableUsage,
  webUsage,
} from '../cost/usage-of-a-sale.ts';
import type { Example } from './example.ts';
import { aDistribution, aFunction, anApi, aZone, bundle } from './given.ts';

const environmentName = 'prod';
const stage = StoreStage.PRODUCTION;
/** Memory of a function that is not told otherwise, in MB. */
const memoryMb = 512;

/** Every construct of the library that makes resources, with the props that a shop would give it. */
export const examples: readonly Example[] = [
  {
    page: 'retail-store',
    construct: 'RetailStore',
    perSale: storeUsage(memoryMb),
    make: (scope, given) =>
      new RetailStore(scope, 'Store', {
        environmentName,
        stage,
        services: [
          {
            name: 'inventory',
            code: bundle,
            routes: [
              { method: HttpMethod.GET, path: '/inventory/products' },
              { method: HttpMethod.PUT, path: '/transactions/{id}' },
            ],
            tableAccess: TableAccess.READ_WRITE,
            uploadsImages: true,
          },
          {
            name: 'auth',
            code: bundle,
            routes: [{ method: HttpMethod.POST, path: '/auth/login', public: true }],
            managesStaff: true,
          },
        ],
        domain: { domainName: 'shop.example.com', hostedZone: aZone(given) },
        alarmEmail: 'owner@example.com',
        deployRole: true,
      }),
  },
  {
    page: 'retail-tables',
    construct: 'RetailTables',
    perSale: tableUsage(),
    make: (scope) => new RetailTables(scope, 'Tables', { environmentName, stage }),
  },
  {
    page: 'staff-directory',
    construct: 'StaffDirectory',
    make: (scope) =>
      new StaffDirectory(scope, 'Staff', { stage, firstOwnerEmail: 'owner@example.com' }),
  },
  {
    page: 'service-function',
    construct: 'ServiceFunction',
    perSale: functionUsage(memoryMb),
    make: (scope) => new ServiceFunction(scope, 'Inventory', { code: bundle, stage }),
  },
  {
    page: 'service-api',
    construct: 'ServiceApi',
    perSale: apiUsage(),
    make: (scope, given) => {
      const { userPool, userPoolClient } = new StaffDirectory(given, 'Staff', { stage });
      new ServiceApi(scope, 'Api', {
        routes: [
          {
            method: HttpMethod.GET,
            path: '/inventory/products',
            function: aFunction(given, 'Inventory'),
          },
          {
            method: HttpMethod.POST,
            path: '/auth/login',
            function: aFunction(given, 'Auth'),
            public: true,
          },
        ],
        userPool,
        userPoolClient,
        stage,
      });
    },
  },
  {
    page: 'web-app',
    construct: 'WebApp',
    perSale: webUsage(),
    make: (scope, given) =>
      new WebApp(scope, 'Web', {
        environmentName,
        stage,
        api: anApi(given),
        domain: { domainName: 'shop.example.com', hostedZone: aZone(given) },
      }),
  },
  {
    page: 'image-cdn',
    construct: 'ImageCdn',
    perSale: imageUsage(),
    make: (scope) => new ImageCdn(scope, 'Images', { environmentName, stage }),
  },
  {
    page: 'edge-certificate',
    construct: 'EdgeCertificate',
    make: (scope, given) =>
      new EdgeCertificate(scope, 'Certificate', {
        domainName: 'shop.example.com',
        hostedZone: aZone(given),
      }),
  },
  {
    page: 'domain-records',
    construct: 'DomainRecords',
    make: (scope, given) =>
      new DomainRecords(scope, 'Records', {
        domainNames: ['shop.example.com', 'www.shop.example.com'],
        hostedZone: aZone(given),
        distribution: aDistribution(given),
      }),
  },
  {
    page: 'store-monitoring',
    construct: 'StoreMonitoring',
    make: (scope, given) =>
      new StoreMonitoring(scope, 'Monitoring', {
        environmentName,
        functions: watched(given),
        api: anApi(given),
        alarmEmail: 'owner@example.com',
      }),
  },
  {
    page: 'deploy-role',
    construct: 'DeployRole',
    make: (scope, given) =>
      new DeployRole(scope, 'DeployRole', {
        environmentName,
        webApp: new WebApp(given, 'Web', { environmentName, stage }),
      }),
  },
];

function watched(given: Construct) {
  return { inventory: aFunction(given, 'Inventory'), auth: aFunction(given, 'Auth') };
}
