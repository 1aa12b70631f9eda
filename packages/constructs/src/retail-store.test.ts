import { describe, expect, it, test } from '@jest/globals';
import type { Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Mfa } from 'aws-cdk-lib/aws-cognito';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { RetailStoreProps } from './retail-store';
import { RetailTables } from './retail-tables';
import { StaffDirectory } from './staff-directory';
import { TableAccess } from './store-service';
import { StoreStage } from './store-stage';
import { exampleService } from './testing/example-service';
import { exampleZone } from './testing/example-zone';
import { storeOf, variablesOf } from './testing/store-of';

const atHome = (stack: Stack): Partial<RetailStoreProps> => ({
  domain: { domainName: 'shop.example.com', hostedZone: exampleZone(stack) },
});

const lambda = 'AWS::Lambda::Function';
const policy = 'AWS::IAM::Policy';

describe('RetailStore', () => {
  const template = storeOf().template();

  test.each([
    ['AWS::DynamoDB::Table', 18],
    ['AWS::Cognito::UserPool', 1],
    ['AWS::Cognito::UserPoolGroup', 3],
    ['AWS::S3::Bucket', 3],
    ['AWS::CloudFront::Distribution', 2],
    ['AWS::CloudFront::OriginAccessControl', 2],
    ['AWS::ApiGatewayV2::Api', 1],
    ['AWS::ApiGatewayV2::Route', 1],
    ['AWS::CloudWatch::Alarm', 4],
    ['AWS::CloudWatch::Dashboard', 1],
    ['AWS::SNS::Topic', 1],
    ['AWS::CertificateManager::Certificate', 0],
    ['AWS::Route53::RecordSet', 0],
  ])('has %s × %i', (type, count) => {
    template.resourceCountIs(type, count);
  });

  test.each([
    'WebUrl',
    'WebBucketName',
    'WebDistributionId',
    'WebDistributionDomainName',
    'ImagesUrl',
    'ImagesBucketName',
    'ImagesDistributionId',
    'ImagesDistributionDomainName',
    'ApiUrl',
    'ApiId',
    'InventoryFunctionArn',
    'ProductsTableName',
    'TransactionsTableName',
    'InventoryLogsTableName',
    'RestockRequestsTableName',
    'InvoicesTableName',
    'UserPoolId',
    'UserPoolClientId',
    'AlarmTopicArn',
  ])('puts out Store%s', (name) => {
    template.hasOutput(`Store${name}`, {});
  });

  it('puts out the certificate where it makes one', () => {
    expect(template.findOutputs('StoreCertificateArn')).toEqual({});
    storeOf(atHome).template().hasOutput('StoreCertificateArn', {});
  });

  it('has page and API on one origin', () => {
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        CacheBehaviors: Match.arrayWith([Match.objectLike({ PathPattern: 'api/*' })]),
      },
    });
  });

  it('lets its page send images to their bucket', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      BucketName: 'agentic-retail-os-images-dev',
      CorsConfiguration: {
        CorsRules: [Match.objectLike({ AllowedOrigins: ['https://*.cloudfront.net'] })],
      },
    });
    storeOf(atHome)
      .template()
      .hasResourceProperties('AWS::S3::Bucket', {
        BucketName: 'agentic-retail-os-images-dev',
        CorsConfiguration: {
          CorsRules: [Match.objectLike({ AllowedOrigins: ['https://shop.example.com'] })],
        },
      });
  });

  it('lets other origins call the API only where it has a domain', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      Name: 'agentic-retail-dev',
      CorsConfiguration: Match.absent(),
    });
    storeOf(atHome)
      .template()
      .hasResourceProperties('AWS::ApiGatewayV2::Api', {
        CorsConfiguration: { AllowOrigins: ['https://shop.example.com'] },
      });
  });

  test.each<[string, object]>([
    ['AWS::DynamoDB::Table', { Component: 'data' }],
    ['AWS::CloudFront::Distribution', { Component: Match.anyValue() }],
    [lambda, { Component: 'inventory-service' }],
  ])('tags %s with what it costs', (type) => {
    template.hasResourceProperties(type, {
      Tags: Match.arrayWith([
        { Key: 'Environment', Value: 'dev' },
        { Key: 'ManagedBy', Value: 'CDK' },
        { Key: 'Project', Value: 'AgenticRetailOS' },
        { Key: 'Team', Value: 'retail' },
      ]),
    });
  });

  it('takes another team', () => {
    storeOf({ team: 'corner shop' })
      .template()
      .hasResourceProperties('AWS::DynamoDB::Table', {
        Tags: Match.arrayWith([{ Key: 'Team', Value: 'corner shop' }]),
      });
  });

  it('tags what is in us-east-1 as well', () => {
    const { store } = storeOf(atHome, 'eu-west-2');
    const edge = store.web.certificate?.certificateStack as Stack;
    Template.fromStack(edge).hasResourceProperties('AWS::CertificateManager::Certificate', {
      Tags: Match.arrayWith([
        { Key: 'Component', Value: 'web' },
        { Key: 'Environment', Value: 'dev' },
      ]),
    });
  });

  it('outlives a production stack in all that holds data', () => {
    const production = storeOf({ stage: StoreStage.PRODUCTION }).template();
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']) {
      production.allResources(type, { DeletionPolicy: 'Retain' });
    }
  });

  it('goes with a disposable stack', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool']) {
      template.allResources(type, { DeletionPolicy: 'Delete' });
    }
  });

  it('has no fixed names when they are switched off', () => {
    const unnamed = storeOf({ physicalNames: false }).template();
    unnamed.allResourcesProperties('AWS::DynamoDB::Table', { TableName: Match.absent() });
    unnamed.allResourcesProperties('AWS::S3::Bucket', { BucketName: Match.absent() });
  });

  it('makes the first owner and writes alarms to the address given', () => {
    const told = storeOf({
      firstOwnerEmail: 'owner@example.com',
      alarmEmail: 'alarms@example.com',
    }).template();
    told.hasResourceProperties('AWS::Cognito::UserPoolUser', { Username: 'owner@example.com' });
    told.hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'alarms@example.com' });
  });

  it('lets in whom it is told to, and asks for a second factor', () => {
    const webAclArn = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/shop/1';
    const strict = storeOf({ mfa: Mfa.REQUIRED, webAclArn, allowedCountries: ['GB'] }).template();
    strict.hasResourceProperties('AWS::Cognito::UserPool', { MfaConfiguration: 'ON' });
    strict.allResourcesProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        WebACLId: webAclArn,
        Restrictions: { GeoRestriction: { Locations: ['GB'] } },
      },
    });
  });

  it('makes a role for deploying only when asked', () => {
    const assumedByCodeBuild = {
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [Match.objectLike({ Principal: { Service: 'codebuild.amazonaws.com' } })],
        },
      },
    };
    expect(template.findResources('AWS::IAM::Role', assumedByCodeBuild)).toEqual({});
    storeOf({ deployRole: true }).template().hasResource('AWS::IAM::Role', assumedByCodeBuild);
  });
});

describe('a RetailStore of what exists', () => {
  const { store, template } = storeOf((stack) => ({
    tables: RetailTables.fromAttributes(stack, 'Tables', { environmentName: 'prod' }),
    staff: StaffDirectory.fromAttributes(stack, 'Staff', {
      userPoolArn: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Pool',
      userPoolClientId: 'client',
    }),
    webBucket: Bucket.fromBucketName(stack, 'WebBucket', 'my-page'),
    imagesBucket: Bucket.fromBucketArn(stack, 'ImagesBucket', 'arn:aws:s3:::my-images'),
    logBucket: Bucket.fromBucketName(stack, 'LogBucket', 'my-logs'),
    services: [
      {
        ...exampleService,
        tableAccess: TableAccess.READ_WRITE,
        uploadsImages: true,
        managesStaff: true,
      },
    ],
  }));

  test.each(['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool', 'AWS::S3::Bucket'])(
    'makes no %s',
    (type) => {
      template().resourceCountIs(type, 0);
    },
  );

  it('tells the function their names', () => {
    expect(variablesOf(template(), 'inventory')).toMatchObject({
      PRODUCTS_TABLE: 'prod-Products',
      IMAGES_BUCKET: 'my-images',
      USER_POOL_ID: 'us-east-1_Pool',
      USER_POOL_CLIENT_ID: 'client',
    });
  });

  it('grants on their ARNs', () => {
    const statements = JSON.stringify(template().findResources(policy));
    for (const resource of [
      ':table/prod-Products',
      ':table/prod-Transactions/index/date-index',
      ':s3:::my-images/*',
      'userpool/us-east-1_Pool',
    ]) {
      expect(statements).toContain(resource);
    }
    expect(store.tables.products.tableName).toBe('prod-Products');
  });
});

describe('a RetailStore that takes over what another tool made', () => {
  // What CloudFormation asks of a resource that it imports by itself: a name that is no expression,
  // and that it is retained.
  const adoptable = Object.values(
    storeOf({ stage: StoreStage.PRODUCTION, environmentName: 'prod' }).template().toJSON()
      .Resources as Record<
      string,
      { DeletionPolicy?: string; Properties: { TableName?: unknown; BucketName?: unknown } }
    >,
  )
    .filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain')
    .map(({ Properties }) => Properties.TableName ?? Properties.BucketName)
    .filter((name) => typeof name === 'string');

  test.each([
    'prod-Products',
    'prod-Transactions',
    'prod-Inventory_Logs',
    'prod-Restock_Requests',
    'prod-Invoices',
    'agentic-retail-os-web-prod',
    'agentic-retail-os-images-prod',
  ])('has %s', (name) => {
    expect(adoptable).toContain(name);
  });
});

describe('RetailStore refuses', () => {
  test.each<[Partial<RetailStoreProps>, string]>([
    [{ services: [] }, 'RetailStore.services must have at least one service; it is [].'],
    [
      { services: [{ ...exampleService, name: 'Inventory' }] },
      'RetailStore.services (name) must be 1 to 24 lower-case letters, digits and single inner hyphens, starting with a letter; it is "Inventory".',
    ],
    [
      { services: [exampleService, exampleService] },
      'RetailStore.services (name) must be different for each service, hyphens aside; it is "inventory".',
    ],
    [
      { services: [{ ...exampleService, routes: [] }] },
      'RetailStore.services (routes of inventory) must have at least one route; it is [].',
    ],
  ])('services by name and routes: %#', (props, message) => {
    expect(() => storeOf(props)).toThrow(`Shop/Store: ${message}`);
  });

  it('a first owner of staff that exist', () => {
    const given = (stack: Stack) => ({
      firstOwnerEmail: 'owner@example.com',
      staff: StaffDirectory.fromAttributes(stack, 'Staff', {
        userPoolArn: 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Pool',
        userPoolClientId: 'client',
      }),
    });
    expect(() => storeOf(given)).toThrow(
      'Shop/Store: RetailStore.firstOwnerEmail must be left out when `staff` is given; it is "owner@example.com". Fix: Make the first owner where the staff is made.',
    );
  });

  it.each([
    [['a-1', 'a1'], 'must be different for each service, hyphens aside; it is "a1"'],
    [['a--b'], 'must be 1 to 24 lower-case letters'],
  ])('the names %j', (names, message) => {
    expect(() => storeOf({ services: names.map((name) => ({ ...exampleService, name })) })).toThrow(
      `Shop/Store: RetailStore.services (name) ${message}`,
    );
  });

  it('two services that take the same requests', () => {
    expect(() =>
      storeOf({ services: [exampleService, { ...exampleService, name: 'other' }] }),
    ).toThrow('Shop/Store/Api: ServiceApi.routes must take each request once');
  });

  it.each([
    [{ environmentName: 'DEV' }, 'Shop/Store/Tables: RetailTables.environmentName must be'],
    [{ firstOwnerEmail: 'x' }, 'Shop/Store/Staff: StaffDirectory.firstOwnerEmail must be'],
    [{ alarmEmail: 'x' }, 'Shop/Store/Monitoring: StoreMonitoring.alarmEmail must be'],
    [{ team: '' }, 'Shop/Store: CostTags.team must be'],
  ])('%j where it belongs', (props, message) => {
    expect(() => storeOf(props)).toThrow(message);
  });
});
