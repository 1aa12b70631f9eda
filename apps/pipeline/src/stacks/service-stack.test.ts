import { routes } from '@agentic-retail/contracts/routes';
import { describe, expect, it, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import {
  data,
  functionCalled,
  identity,
  imported,
  onlyId,
  type Reference,
  service,
  statementsOf,
  tableGrants,
  tableName,
} from '../testing/service-template.ts';

describe('the routes of the API', () => {
  it('are those of the route table', () => {
    const made = Object.values(service.findResources('AWS::ApiGatewayV2::Route'));
    expect(made.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(
      Object.values(routes)
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  test.each(Object.entries(routes))('%s asks for what the route table says', (name, route) => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: `${route.method} ${route.path}`,
      OperationName: name,
      AuthorizationType: route.access === 'public' ? 'NONE' : 'JWT',
      AuthorizerId: route.access === 'public' ? Match.absent() : Match.anyValue(),
    });
  });

  test.each(Object.entries(routes))('%s goes to the function of its service', (_, route) => {
    const { id } = functionCalled(route.service === 'auth' ? 'Auth' : 'Inventory');
    const [integration] = Object.keys(
      service.findResources('AWS::ApiGatewayV2::Integration', {
        Properties: { IntegrationUri: { 'Fn::GetAtt': [id, 'Arn'] } },
      }),
    );
    service.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: `${route.method} ${route.path}`,
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] },
    });
  });

  it('are open to tokens of the pool and client of this environment', () => {
    const [configuration] = Object.values(
      service.findResources('AWS::ApiGatewayV2::Authorizer'),
    ).map(({ Properties }) => Properties.JwtConfiguration);
    const [base, pool] = configuration.Issuer['Fn::Join'][1];
    expect(base).toBe('https://cognito-idp.us-east-1.amazonaws.com/');
    expect(imported(identity, pool)).toBe(onlyId(identity, 'AWS::Cognito::UserPool'));
    expect(imported(identity, configuration.Audience[0])).toBe(
      onlyId(identity, 'AWS::Cognito::UserPoolClient'),
    );
  });

  it('can be called by pages of the environment’s own domain only', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      Name: 'agentic-retail-dev',
      CorsConfiguration: {
        AllowOrigins: [
          'https://dev.agentic-pos.conquerorfoundation.com',
          'https://www.dev.agentic-pos.conquerorfoundation.com',
        ],
      },
    });
  });
});

describe('the inventory function', () => {
  const { id, variables } = functionCalled('Inventory');

  test.each([
    ['PRODUCTS_TABLE', 'dev-Products'],
    ['TRANSACTIONS_TABLE', 'dev-Transactions'],
    ['DISCOUNT_APPROVALS_TABLE', 'dev-Discount_Approvals'],
    ['REFUNDS_TABLE', 'dev-Refunds'],
    ['LINE_PARTS_TABLE', 'dev-Line_Parts'],
    ['PARKED_CARTS_TABLE', 'dev-Parked_Carts'],
    ['REGISTERS_TABLE', 'dev-Registers'],
    ['CASH_SESSIONS_TABLE', 'dev-Cash_Sessions'],
    ['INVENTORY_LOGS_TABLE', 'dev-Inventory_Logs'],
    ['BARCODES_TABLE', 'dev-Barcodes'],
    ['PRODUCT_TERMS_TABLE', 'dev-Product_Terms'],
    ['SETTINGS_TABLE', 'dev-Settings'],
    ['COUNTS_TABLE', 'dev-Counts'],
    ['RESTOCK_REQUESTS_TABLE', 'dev-Restock_Requests'],
    ['INVOICES_TABLE', 'dev-Invoices'],
    ['DAY_REPORTS_TABLE', 'dev-Day_Reports'],
    ['AUDIT_LOG_TABLE', 'dev-Audit_Log'],
    ['STAFF_ACCESS_TABLE', 'dev-Staff_Access'],
  ])('is told %s, which is %s', (variable, name) => {
    expect(tableName(variables[variable] as Reference)).toBe(name);
  });

  it('is told no other table', () => {
    const tables = Object.keys(variables).filter((name) => name.endsWith('_TABLE'));
    expect(tables).toHaveLength(18);
  });

  it('logs under its own name', () => {
    expect(variables).toMatchObject({
      POWERTOOLS_SERVICE_NAME: 'inventory',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    });
  });

  it('is called every five minutes for what was left half done', () => {
    service.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      Targets: [
        {
          Arn: { 'Fn::GetAtt': [id, 'Arn'] },
          Input: '{"task":"sweep-pending"}',
          RetryPolicy: { MaximumRetryAttempts: 0 },
        },
      ],
    });
  });

  it('may do with the tables what it does, and nothing else', () => {
    expect(tableGrants('InventoryRole')).toEqual(
      [
        'BatchGetItem dev-Products',
        'GetItem dev-Products',
        'PutItem dev-Products',
        'Scan dev-Products',
        'UpdateItem dev-Products',
        'Query dev-Products/index/category-index',
        'GetItem dev-Transactions',
        'PutItem dev-Transactions',
        'BatchGetItem dev-Transactions',
        'UpdateItem dev-Transactions',
        'Query dev-Transactions/index/date-index',
        'BatchGetItem dev-Discount_Approvals',
        'GetItem dev-Discount_Approvals',
        'PutItem dev-Discount_Approvals',
        'UpdateItem dev-Discount_Approvals',
        'BatchGetItem dev-Refunds',
        'PutItem dev-Refunds',
        'Query dev-Refunds/index/date-index',
        'Query dev-Refunds/index/transaction-index',
        'BatchGetItem dev-Line_Parts',
        'DeleteItem dev-Line_Parts',
        'GetItem dev-Line_Parts',
        'PutItem dev-Line_Parts',
        'Query dev-Line_Parts',
        'UpdateItem dev-Line_Parts',
        'Query dev-Line_Parts/index/pending-index',
        'GetItem dev-Parked_Carts',
        'PutItem dev-Parked_Carts',
        'Query dev-Parked_Carts/index/status-index',
        'BatchGetItem dev-Registers',
        'GetItem dev-Registers',
        'UpdateItem dev-Registers',
        'GetItem dev-Cash_Sessions',
        'PutItem dev-Cash_Sessions',
        'UpdateItem dev-Cash_Sessions',
        'Query dev-Cash_Sessions/index/date-index',
        'GetItem dev-Inventory_Logs',
        'PutItem dev-Inventory_Logs',
        'Query dev-Inventory_Logs/index/product-time-index',
        'BatchGetItem dev-Barcodes',
        'DeleteItem dev-Barcodes',
        'GetItem dev-Barcodes',
        'PutItem dev-Barcodes',
        'DeleteItem dev-Product_Terms',
        'PutItem dev-Product_Terms',
        'Query dev-Product_Terms',
        'BatchGetItem dev-Settings',
        'GetItem dev-Settings',
        'PutItem dev-Settings',
        'GetItem dev-Counts',
        'PutItem dev-Counts',
        'Query dev-Counts',
        'UpdateItem dev-Counts',
        'Query dev-Counts/index/status-index',
        'DeleteItem dev-Restock_Requests',
        'GetItem dev-Restock_Requests',
        'PutItem dev-Restock_Requests',
        'UpdateItem dev-Restock_Requests',
        'Query dev-Restock_Requests/index/status-index',
        'GetItem dev-Invoices',
        'PutItem dev-Invoices',
        'UpdateItem dev-Invoices',
        'Query dev-Invoices/index/status-index',
        'BatchGetItem dev-Day_Reports',
        'PutItem dev-Day_Reports',
        'UpdateItem dev-Day_Reports',
        'PutItem dev-Audit_Log',
        'Query dev-Audit_Log',
        'GetItem dev-Staff_Access',
      ].sort(),
    );
  });

  /** The parts of a text that is put together at deployment. */
  const partsOf = (joined: unknown) =>
    (joined as { 'Fn::Join': [string, (string | Reference)[]] })['Fn::Join'][1].map((part) =>
      typeof part === 'string' ? part : imported(data, part),
    );

  it('may put pictures of products, and nothing else of any bucket', () => {
    const onBuckets = statementsOf('InventoryRole').filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith('s3:')),
    );
    expect(onBuckets.map(({ Action }) => Action)).toEqual(['s3:PutObject']);
    expect(partsOf(onBuckets[0]?.Resource)).toEqual([
      expect.stringMatching(/^ImagesBucket/),
      '/products/*',
    ]);
  });

  it('is told where pictures are sent, and where they are served', () => {
    expect(partsOf(variables.IMAGES_BUCKET_URL)).toEqual([
      'https://',
      expect.stringMatching(/^ImagesBucket/),
    ]);
    expect(partsOf(variables.IMAGES_URL)).toEqual([
      'https://',
      expect.stringMatching(/^ImagesDistribution/),
    ]);
  });

  it('says where its code is among the assets', () => {
    service.hasResource('AWS::Lambda::Function', {
      Properties: { Handler: 'main.handler', Runtime: 'nodejs24.x' },
      Metadata: {
        'aws:asset:path': Match.stringLikeRegexp('^asset\\.'),
        'aws:asset:property': 'Code',
      },
    });
    expect(service.toJSON().Resources[id].Metadata['aws:asset:path']).toMatch(/^asset\./);
  });
});

describe('the auth function', () => {
  const { variables } = functionCalled('Auth');

  it('is told the pool and the client', () => {
    expect(imported(identity, variables.USER_POOL_ID as Reference)).toBe(
      onlyId(identity, 'AWS::Cognito::UserPool'),
    );
    expect(imported(identity, variables.USER_POOL_CLIENT_ID as Reference)).toBe(
      onlyId(identity, 'AWS::Cognito::UserPoolClient'),
    );
  });

  it('logs under its own name', () => {
    expect(variables).toMatchObject({
      POWERTOOLS_SERVICE_NAME: 'auth',
      POWERTOOLS_LOG_LEVEL: 'INFO',
    });
  });

  it('may manage users of this pool and nothing else there', () => {
    const onPool = statementsOf('AuthRole').filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith('cognito-idp:')),
    );
    expect(onPool).toHaveLength(1);
    expect(onPool[0]?.Action).toEqual([
      'cognito-idp:AdminAddUserToGroup',
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminDeleteUser',
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:AdminListGroupsForUser',
      'cognito-idp:AdminRemoveUserFromGroup',
      'cognito-idp:AdminSetUserMFAPreference',
      'cognito-idp:AdminUserGlobalSignOut',
      'cognito-idp:ListUsers',
      'cognito-idp:ListUsersInGroup',
    ]);
    expect(imported(identity, onPool[0]?.Resource as Reference)).toBe(
      onlyId(identity, 'AWS::Cognito::UserPool'),
    );
    expect(tableGrants('AuthRole')).toEqual([
      'DeleteItem dev-Staff_Access',
      'GetItem dev-Staff_Access',
      'PutItem dev-Audit_Log',
      'PutItem dev-Staff_Access',
      'Query dev-Audit_Log',
      'UpdateItem dev-Staff_Access',
    ]);
  });
});

describe('the service stack', () => {
  it('grants no action by wildcard, and every resource only for traces', () => {
    const statements = ['Inventory', 'Auth', 'RestockSweep'].flatMap(statementsOf);
    expect(statements.flatMap(({ Action }) => Action).filter((it) => it.includes('*'))).toEqual([]);
    const everywhere = statements.filter(({ Resource }) => Resource === '*');
    expect([...new Set(everywhere.flatMap(({ Action }) => Action))].sort()).toEqual([
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ]);
  });

  test.each(['ApiUrl', 'ApiId', 'InventoryFunctionArn', 'AuthFunctionArn'])(
    'puts out %s',
    (name) => {
      service.hasOutput(name, {});
    },
  );

  test.each(['UserPoolId', 'UserPoolClientId'])('leaves %s to the identity stack', (name) => {
    identity.hasOutput(name, {});
  });
});
