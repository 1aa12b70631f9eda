import { describe, expect, it } from '@jest/globals';
import type { Resource, StackTemplate } from './cloud-assembly.ts';
import { makePlan } from './make-plan.ts';

const issuerParts = ['https://cognito-idp.eu-west-1.amazonaws.com/', { Ref: 'Pool' }];

const resources: Record<string, Resource> = {
  Products: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'dev-Products',
      KeySchema: [{ AttributeName: 'sku', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'sku', AttributeType: 'S' }],
    },
  },
  Pool: {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      AutoVerifiedAttributes: ['email'],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
    },
  },
  Client: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { IdTokenValidity: 30, TokenValidityUnits: { IdToken: 'minutes' } },
  },
  Owners: {
    Type: 'AWS::Cognito::UserPoolGroup',
    Properties: { GroupName: 'owner', Precedence: 0, Description: 'All' },
  },
  InventoryFunctionAC7B2BEA: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Bucket: 'assets', S3Key: 'abc.zip' },
      Handler: 'main.handler',
      MemorySize: 512,
      Timeout: 10,
      Environment: { Variables: { PRODUCTS_TABLE: { Ref: 'Products' } } },
    },
  },
  Integration: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { IntegrationUri: { 'Fn::GetAtt': ['InventoryFunctionAC7B2BEA', 'Arn'] } },
  },
  Authorizer: {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: 'Client' }],
        Issuer: { 'Fn::Join': ['', issuerParts] },
      },
    },
  },
  Open: route('POST /auth/login', { AuthorizationType: 'NONE' }),
  Closed: route('GET /shop', { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'Authorizer' } }),
};

function route(routeKey: string, authorization: Record<string, unknown>): Resource {
  const Target = { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] };
  return {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { RouteKey: routeKey, Target, ...authorization },
  };
}

/** The stack above, with some of its resources replaced, or left out where they are undefined. */
function assemblyWith(changes: Record<string, Resource | undefined> = {}): StackTemplate[] {
  const changed = Object.entries({ ...resources, ...changes }).filter(
    (entry): entry is [string, Resource] => entry[1] !== undefined,
  );
  const stack = { name: 'dev', region: 'eu-west-1', assets: new Map([['abc.zip', '/code/abc']]) };
  return [{ ...stack, environment: 'dev', template: { Resources: Object.fromEntries(changed) } }];
}

describe('makePlan', () => {
  const plan = makePlan(assemblyWith(), 'dev');

  it('leaves out the function of a custom resource, which only a deployment calls', () => {
    const emptied = {
      Emptying: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.handler' } },
      Images: {
        Type: 'Custom::S3AutoDeleteObjects',
        Properties: { ServiceToken: { 'Fn::GetAtt': ['Emptying', 'Arn'] } },
      },
    };
    expect(makePlan(assemblyWith(emptied), 'dev').functions).toEqual(plan.functions);
  });

  it('finds the tables', () => {
    expect(plan.tables.map((table) => table.TableName)).toEqual(['dev-Products']);
  });

  it('finds the functions with code, limits and environment', () => {
    expect(plan.functions).toEqual([
      {
        name: 'InventoryFunction',
        assetDir: '/code/abc',
        handler: 'main.handler',
        environment: { PRODUCTS_TABLE: 'dev-Products' },
        memoryMb: 512,
        timeoutMs: 10_000,
      },
    ]);
  });

  it('finds the routes with function and authorizer', () => {
    expect(plan.routes).toEqual([
      { routeKey: 'POST /auth/login', functionName: 'InventoryFunction' },
      {
        routeKey: 'GET /shop',
        functionName: 'InventoryFunction',
        authorizer: {
          issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Local0001',
          audience: ['local0000000000000client01'],
        },
      },
    ]);
  });

  it('finds the user pool with its rules, times in seconds', () => {
    expect(plan.userPool).toMatchObject({
      poolId: 'eu-west-1_Local0001',
      groups: [{ name: 'owner', precedence: 0, description: 'All' }],
      passwordPolicy: { minimumLength: 12, requireSymbols: true, requireNumbers: false },
      autoVerifiedAttributes: ['email'],
      tokenValidity: { idToken: 1_800, accessToken: 3_600, refreshToken: 2_592_000 },
    });
  });

  it('finds what is to be called by the clock, and by which rate', () => {
    const Targets = [
      { Arn: { 'Fn::GetAtt': ['InventoryFunctionAC7B2BEA', 'Arn'] }, Input: '{"task":"sweep"}' },
    ];
    const rule = (ScheduleExpression: string): Record<string, Resource> => ({
      Sweep: { Type: 'AWS::Events::Rule', Properties: { ScheduleExpression, Targets } },
    });
    expect(plan.schedules).toEqual([]);
    expect(makePlan(assemblyWith(rule('rate(5 minutes)')), 'dev').schedules).toEqual([
      { functionName: 'InventoryFunction', everyMs: 300_000, eventJson: '{"task":"sweep"}' },
    ]);
    expect(makePlan(assemblyWith(rule('rate(1 hour)')), 'dev').schedules).toMatchObject([
      { everyMs: 3_600_000 },
    ]);
    expect(() => makePlan(assemblyWith(rule('cron(0 3 * * ? *)')), 'dev')).toThrow('rates only');
    const elsewhere = { Arn: 'arn:aws:sqs:eu-west-1:1:queue', Input: '{}' };
    const Properties = { ScheduleExpression: 'rate(1 day)', Targets: [elsewhere] };
    const changes = { Sweep: { Type: 'AWS::Events::Rule', Properties } };
    expect(() => makePlan(assemblyWith(changes), 'dev')).toThrow('leads to no function');
  });

  it('refuses an assembly without the environment', () => {
    expect(() => makePlan(assemblyWith(), 'prod')).toThrow(
      'no stack of the environment "prod" is synthesized',
    );
  });

  it('refuses a function whose code is not there', () => {
    const Properties = { Handler: 'main.handler', Code: { S3Key: 'other.zip' } };
    const changes = { InventoryFunctionAC7B2BEA: { Type: 'AWS::Lambda::Function', Properties } };
    expect(() => makePlan(assemblyWith(changes), 'dev')).toThrow('has no code among the assets');
  });

  it('refuses a route to something that is no function', () => {
    const Properties = { IntegrationUri: 'https://elsewhere.example' };
    const changes = { Integration: { Type: 'AWS::ApiGatewayV2::Integration', Properties } };
    expect(() => makePlan(assemblyWith(changes), 'dev')).toThrow('leads to no function');
  });

  it('refuses a kind of authorization it does not have, rather than leave a route open', () => {
    const Closed = route('GET /shop', { AuthorizationType: 'AWS_IAM' });
    expect(() => makePlan(assemblyWith({ Closed }), 'dev')).toThrow(
      'route GET /shop: authorization AWS_IAM is not known on the laptop',
    );
  });

  it('refuses templates without a user pool', () => {
    expect(() =>
      makePlan(assemblyWith({ Pool: undefined, Authorizer: undefined, Closed: undefined }), 'dev'),
    ).toThrow('exactly one user pool');
  });
});
