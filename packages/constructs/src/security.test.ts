import { actionsWithoutResources } from '@agentic-retail/template-checks/actions-without-resources';
import { emptyingActions } from '@agentic-retail/template-checks/emptying-actions';
import { guardFindings } from '@agentic-retail/template-checks/guard-findings';
import { nagFindings } from '@agentic-retail/template-checks/nag-findings';
import { policyStatements } from '@agentic-retail/template-checks/policy-statements';
import { wildcardFaults } from '@agentic-retail/template-checks/wildcard-faults';
import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { DeployRole } from './deploy-role';
import { DomainRecords } from './domain-records';
import { EdgeCertificate } from './edge-certificate';
import { ImageCdn } from './image-cdn';
import { acknowledgedFindings } from './private/acknowledged-findings';
import { RetailStore } from './retail-store';
import { RetailTables } from './retail-tables';
import { ServiceApi } from './service-api';
import { ServiceFunction } from './service-function';
import { StaffDirectory } from './staff-directory';
import { StoreMonitoring } from './store-monitoring';
import { TableAccess } from './store-service';
import { StoreStage } from './store-stage';
import { exampleCode } from './testing/example-service';
import { exampleZone } from './testing/example-zone';
import { unvalidatedApp } from './testing/unvalidated-app';
import { WebApp } from './web-app';

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

const makers: Record<string, (stack: Stack, stage: StoreStage) => void> = {
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

const stages = [
  [StoreStage.PRODUCTION, 'production'],
  [StoreStage.DISPOSABLE, 'disposable'],
] as const;

describe.each(Object.keys(makers))('%s', (name) => {
  describe.each(stages)('in a %s stage', (stage, checkedStage) => {
    // Not us-east-1, so that what is made there is checked as well.
    const app = unvalidatedApp();
    const stack = new Stack(app, 'Shop', { env: { region: 'eu-west-2' } });
    makers[name]?.(stack, stage);

    it('has no finding of cdk-nag but those that are listed, and accepts nothing in vain', () => {
      const { findings, acknowledged, needless } = nagFindings(app);
      expect(findings).toEqual([]);
      expect(needless).toEqual([]);
      const reasons = Object.values(acknowledgedFindings).map(({ reason }) => reason);
      expect(reasons).toEqual(expect.arrayContaining(acknowledged.map(({ reason }) => reason)));
    });

    it('has no finding of CloudFormation Guard', () => {
      expect(guardFindings(app, checkedStage)).toEqual([]);
    });

    it('allows no wildcard of actions, resources or principals', () => {
      const statements = app.node
        .findAll()
        .filter(Stack.isStack)
        .flatMap((it) => policyStatements(Template.fromStack(it)));
      const { faults, partialResources } = wildcardFaults(statements, actionsWithoutResources);
      const others = faults.filter(
        ({ given }) => stage === StoreStage.PRODUCTION || !emptyingActions.includes(given),
      );
      expect(others).toEqual([]);
      for (const { resource } of partialResources) {
        // Objects of one bucket, all or those of one kind of logs.
        expect(resource).toMatch(/^<\w+(Bucket|AccessLogs)\w*\.Arn>\/(s3\/\w+\/)?\*$/);
      }
    });
  });
});
