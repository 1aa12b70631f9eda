import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { functionCalled, service, tableGrants } from '../testing/service-template.ts';

describe('the restock sweep', () => {
  const { id, variables } = functionCalled('RestockSweep');

  it('is called every quarter of an hour, by this schedule only', () => {
    service.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(15 minutes)',
      State: 'ENABLED',
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [id, 'Arn'] },
          Input: '{"task":"restock-sweep"}',
          RetryPolicy: { MaximumRetryAttempts: 0 },
        }),
      ],
    });
    const [rule] = Object.keys(service.findResources('AWS::Events::Rule')).filter((of) =>
      of.startsWith('RestockSweep'),
    );
    service.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'events.amazonaws.com',
      FunctionName: { 'Fn::GetAtt': [id, 'Arn'] },
      SourceArn: { 'Fn::GetAtt': [rule, 'Arn'] },
    });
  });

  it('has the time for a piece of the catalogue', () => {
    service.hasResourceProperties('AWS::Lambda::Function', {
      Timeout: 120,
      Environment: { Variables: { POWERTOOLS_SERVICE_NAME: 'restock-sweep' } },
    });
  });

  it('reads the catalogue and the log, and writes nothing but requests and where it stopped', () => {
    expect(Object.keys(variables).filter((name) => name.endsWith('_TABLE'))).toHaveLength(4);
    expect(tableGrants('RestockSweepRole')).toEqual(
      [
        'Scan dev-Products',
        'Query dev-Inventory_Logs/index/product-time-index',
        'BatchGetItem dev-Restock_Requests',
        'PutItem dev-Restock_Requests',
        'Query dev-Restock_Requests/index/product-index',
        'GetItem dev-Settings',
        'PutItem dev-Settings',
      ].sort(),
    );
  });
});
