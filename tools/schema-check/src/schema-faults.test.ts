import { describeWithTool } from '@agentic-retail/python-tools/describe-with-tool';
import { expect, it, test } from '@jest/globals';
import { schemaFaults } from './schema-faults.ts';

const describeWithPython = describeWithTool('cfn-lint');

const region = 'us-east-1';

const group = { GroupName: 'cashier', Precedence: 2, UserPoolId: { Ref: 'Pool' } };
const table = {
  AttributeDefinitions: [{ AttributeName: 'sku', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [{ AttributeName: 'sku', KeyType: 'HASH' }],
  SSESpecification: { SSEEnabled: true },
};
const logs = { LogGroupClass: 'STANDARD', RetentionInDays: 14 };

const disposable = { UpdateReplacePolicy: 'Delete', DeletionPolicy: 'Delete' };

function templateOf(changes: Record<string, object> = {}) {
  const properties = { Group: group, Table: table, Logs: logs, ...changes };
  return {
    Resources: {
      Pool: { Type: 'AWS::Cognito::UserPool' },
      Group: { Type: 'AWS::Cognito::UserPoolGroup', Properties: properties.Group },
      Table: {
        Type: 'AWS::DynamoDB::Table',
        ...disposable,
        Properties: properties.Table,
      },
      Logs: { Type: 'AWS::Logs::LogGroup', ...disposable, Properties: properties.Logs },
    },
  };
}

function without(properties: Record<string, unknown>, name: string) {
  const { [name]: _, ...rest } = properties;
  return rest;
}

describeWithPython('schemaFaults', () => {
  it('finds nothing in a template that is right', async () => {
    expect(await schemaFaults(templateOf(), region)).toEqual([]);
  });

  test.each([
    [
      'a misspelled property',
      { Group: { ...without(group, 'Precedence'), Precedense: 2 } },
      { rule: 'E3002', path: 'Resources/Group/Properties/Precedense' },
      /'Precedense' was unexpected.*'Precedence'/,
    ],
    [
      'a value that is none of the allowed ones',
      { Logs: { ...logs, LogGroupClass: 'CHEAP' } },
      { rule: 'E3030', path: 'Resources/Logs/Properties/LogGroupClass' },
      /'CHEAP' is not one of/,
    ],
    [
      'a property that has to be there and is not',
      { Group: without(group, 'UserPoolId') },
      { rule: 'E3003', path: 'Resources/Group/Properties' },
      /'UserPoolId' is a required property/,
    ],
    [
      'a value of another type',
      { Group: { ...group, Precedence: 'first' } },
      { rule: 'E3012', path: 'Resources/Group/Properties/Precedence' },
      /'first' is not of type 'integer'/,
    ],
  ])('finds exactly %s', async (_, changes, where, message) => {
    expect(await schemaFaults(templateOf(changes), region)).toEqual([
      { ...where, level: 'error', message: expect.stringMatching(message) },
    ]);
  });

  it('finds warnings as well', async () => {
    const unused = { ...templateOf(), Parameters: { Unused: { Type: 'String' } } };
    expect(await schemaFaults(unused, region)).toEqual([
      {
        rule: 'W2001',
        level: 'warning',
        path: 'Parameters/Unused',
        message: expect.stringContaining('not used'),
      },
    ]);
  });

  it('lets no template silence a rule', async () => {
    const Metadata = { 'cfn-lint': { config: { ignore_checks: ['E3003', 'E'] } } };
    const faults = await schemaFaults({ ...templateOf({ Group: {} }), Metadata }, region);
    expect(faults).toMatchObject([{ rule: 'E3003' }]);
  });

  it('refuses what is no template and no region', async () => {
    expect(await schemaFaults(['no', 'template'], region)).toMatchObject([{ level: 'error' }]);
    await expect(schemaFaults(templateOf(), 'mars-1')).rejects.toThrow(
      /^cfn-lint gave no answer: .*Regions \['mars-1'\] are unsupported/,
    );
  });
});
