import { describe, expect, it } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { TableAccess } from './store-service';
import { exampleCode, exampleService } from './testing/example-service';
import { storeOf, variablesOf } from './testing/store-of';

const lambda = 'AWS::Lambda::Function';
const policy = 'AWS::IAM::Policy';

describe('a service of a RetailStore', () => {
  const served = (service: Partial<typeof exampleService>) =>
    storeOf({ services: [{ ...exampleService, ...service }] }).template();
  const actionsOf = (template: Template): string[] =>
    Object.values(template.findResources(policy)).flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string }) => Action),
    );

  it('may do nothing with the tables unless told, and knows none', () => {
    for (const tableAccess of [undefined, TableAccess.NONE]) {
      const template = served({ tableAccess });
      expect(actionsOf(template).filter((it) => it.startsWith('dynamodb:'))).toEqual([]);
      expect(variablesOf(template, 'inventory')).not.toHaveProperty('PRODUCTS_TABLE');
    }
  });

  it('reads all tables and indexes by name', () => {
    const template = served({ tableAccess: TableAccess.READ });
    expect(actionsOf(template).filter((it) => it.startsWith('dynamodb:'))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:Scan',
    ]);
    expect(variablesOf(template, 'inventory')).toHaveProperty('PRODUCTS_TABLE');
    expect(JSON.stringify(template.findResources(policy))).toContain('/index/category-index');
    expect(JSON.stringify(template.findResources(policy))).not.toContain('index/*');
  });

  it('reads and writes', () => {
    expect(actionsOf(served({ tableAccess: TableAccess.READ_WRITE }))).toEqual(
      expect.arrayContaining(['dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem']),
    );
  });

  it('manages staff', () => {
    expect(actionsOf(served({}))).not.toContain('cognito-idp:AdminCreateUser');
    expect(actionsOf(served({ managesStaff: true }))).toEqual(
      expect.arrayContaining(['cognito-idp:AdminCreateUser', 'cognito-idp:AdminAddUserToGroup']),
    );
  });

  it('puts images, and is told where', () => {
    expect(actionsOf(served({}))).not.toContain('s3:PutObject');
    const template = served({ uploadsImages: true });
    expect(actionsOf(template)).toContain('s3:PutObject');
    expect(variablesOf(template, 'inventory')).toMatchObject({
      IMAGES_BUCKET: { Ref: expect.stringContaining('Images') },
      IMAGES_URL: expect.anything(),
    });
  });

  it('knows the pool, and what it is told besides', () => {
    const template = served({ environment: { LOG_LEVEL: 'DEBUG' }, memorySize: 1024 });
    expect(variablesOf(template, 'inventory')).toMatchObject({
      USER_POOL_ID: { Ref: expect.stringContaining('UserPool') },
      USER_POOL_CLIENT_ID: { Ref: expect.stringContaining('PageClient') },
      LOG_LEVEL: 'DEBUG',
    });
    template.hasResourceProperties(lambda, { MemorySize: 1024 });
  });

  it('is one of many', () => {
    const { store, template } = storeOf({
      services: [
        exampleService,
        {
          name: 'stock-agent',
          code: exampleCode,
          routes: [{ method: HttpMethod.POST, path: '/agents', public: true }],
        },
      ],
    });
    expect(Object.keys(store.functions)).toEqual(['inventory', 'stock-agent']);
    template().hasOutput('StoreStockAgentFunctionArn', {});
    template().resourceCountIs('AWS::ApiGatewayV2::Route', 2);
  });
});
