import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { jest } from '@jest/globals';
import { type Call, serviceClient } from './service-client.ts';
import { startUserPool } from './start-user-pool.ts';
import { clientId, type SeededPerson, userPoolId } from './user-pool-files.ts';

export interface StartedService {
  readonly call: Call;
  readonly tables: DynamoDBDocumentClient;
  readonly auditTable: string;
  /** What it has written to its log so far. */
  readonly logged: () => string;
  stop(): Promise<void>;
}

/** The whole function, with a user pool, tables and a log of its own; once in a test file. */
export async function startService(people: readonly SeededPerson[]): Promise<StartedService> {
  const lines: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0),
  );
  const { clientConfig, endpoint, tableNames } = await createTestTables();
  const pool = await startUserPool(people);
  Object.assign(process.env, {
    STAFF_ACCESS_TABLE: tableNames.staffAccess,
    AUDIT_LOG_TABLE: tableNames.auditLog,
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    USER_POOL_ID: userPoolId,
    USER_POOL_CLIENT_ID: clientId,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: pool.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const { handler } = await import('../main.ts');
  const tables = createDynamoClient(clientConfig);
  return {
    call: serviceClient(handler),
    tables,
    auditTable: tableNames.auditLog,
    logged: () => lines.join(''),
    stop: async () => {
      for (const stream of streams) stream.mockRestore();
      tables.destroy();
      await pool.stop();
    },
  };
}
