import { describe, expect, it } from '@jest/globals';
import { tableDefinitions } from './table-definitions.ts';

const key = [{ AttributeName: 'sku', KeyType: 'HASH' }];
const attributes = [{ AttributeName: 'sku', AttributeType: 'S' }];

function templateWith(properties: Record<string, unknown>) {
  return {
    Resources: {
      Products: { Type: 'AWS::DynamoDB::Table', Properties: properties },
      Topic: { Type: 'AWS::SNS::Topic' },
    },
  };
}

describe('tableDefinitions', () => {
  it('keeps names, keys and indexes of the tables and leaves everything else out', () => {
    const index = {
      IndexName: 'by-category',
      KeySchema: [{ AttributeName: 'category', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    };
    const definitions = tableDefinitions(
      templateWith({
        TableName: 'dev-Products',
        KeySchema: key,
        AttributeDefinitions: attributes,
        BillingMode: 'PAY_PER_REQUEST',
        GlobalSecondaryIndexes: [{ ...index, ContributorInsightsSpecification: { Enabled: true } }],
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        Tags: [{ Key: 'Team', Value: 'shop' }],
      }),
    );

    expect(definitions).toEqual([
      {
        TableName: 'dev-Products',
        KeySchema: key,
        AttributeDefinitions: attributes,
        BillingMode: 'PAY_PER_REQUEST',
        GlobalSecondaryIndexes: [index],
      },
    ]);
  });

  it('refuses a table whose name is still a reference', () => {
    const template = templateWith({ TableName: { Ref: 'Name' }, KeySchema: key });
    expect(() => tableDefinitions(template)).toThrow('table Products has no plain name');
  });

  it('refuses a table without keys', () => {
    expect(() => tableDefinitions(templateWith({ TableName: 'dev-Products' }))).toThrow(
      'lacks KeySchema',
    );
  });
});
