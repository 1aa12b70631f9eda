import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from '@jest/globals';
import { newTillSecret } from '../till-secret.ts';
import { DynamoPins, tries } from './dynamo-pins.ts';
import { DynamoStaffAudit } from './dynamo-staff-audit.ts';
import { RecordedPins } from './recorded-pins.ts';

it('tells nobody that a PIN was wrong when the audit can not be written', async () => {
  const { clientConfig, tableNames } = await createTestTables();
  const client = createDynamoClient(clientConfig);
  const pins = new DynamoPins(client, tableNames.staffAccess);
  const recorded = new RecordedPins(pins, new DynamoStaffAudit(client, 'No-Such_Table'));
  const till = newTillSecret();
  const josie = { userId: 'user-1', name: 'Josie', refreshToken: 'token' };
  await pins.set(josie, '4826');
  await pins.keep(till, josie);
  for (let guess = 0; guess < tries; guess++) {
    await expect(recorded.open(till, josie, '0001')).rejects.toThrow();
  }
  // Nothing has followed from it that an entry would have to explain.
  const Key = { access_id: `pin#${josie.userId}` };
  const { Item } = await client.send(new GetCommand({ TableName: tableNames.staffAccess, Key }));
  expect(Object.keys(Item?.kept)).toHaveLength(1);
  // Each has used up its try all the same.
  expect(await recorded.open(till, josie, '4826')).toMatchObject({ ok: false });
  client.destroy();
});
