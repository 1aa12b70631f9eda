import { AuditChain } from '@agentic-retail/service-kit/audit/audit-chain';
import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { RevokedSessions } from '@agentic-retail/service-kit/revoked-sessions';
import { createLogger, createMetrics } from '@agentic-retail/service-kit/telemetry';
import { createTracing } from '@agentic-retail/service-kit/tracing/tracing';
import { createCognitoClient } from './adapters/cognito-client.ts';
import { CognitoSecondFactors } from './adapters/cognito-second-factors.ts';
import { CognitoStaffDirectory } from './adapters/cognito-staff-directory.ts';
import { CognitoStaffRoster } from './adapters/cognito-staff-roster.ts';
import { DynamoPins } from './adapters/dynamo-pins.ts';
import { DynamoSignInAttempts } from './adapters/dynamo-sign-in-attempts.ts';
import { DynamoStaffAudit } from './adapters/dynamo-staff-audit.ts';
import { DynamoTokenRevocations } from './adapters/dynamo-token-revocations.ts';
import { RecordedPins } from './adapters/recorded-pins.ts';
import { RecordedRoster } from './adapters/recorded-roster.ts';
import { RecordedSecondFactors } from './adapters/recorded-second-factors.ts';
import { ThrottledDirectory } from './adapters/throttled-directory.ts';
import { createHandlers } from './handlers.ts';

const environment = readEnvironment(process.env, [
  'USER_POOL_ID',
  'USER_POOL_CLIENT_ID',
  'STAFF_ACCESS_TABLE',
  'AUDIT_LOG_TABLE',
]);

const userPoolId = environment.USER_POOL_ID;
const clientId = environment.USER_POOL_CLIENT_ID;
const accessTable = environment.STAFF_ACCESS_TABLE;
const pool = createCognitoClient(userPoolId);
const tables = createDynamoClient();
const tracing = createTracing();
const pins = new DynamoPins(tables, accessTable);
const audit = new DynamoStaffAudit(tables, environment.AUDIT_LOG_TABLE);

export const handler: LambdaHandler = createService<'auth'>(
  createHandlers(
    new ThrottledDirectory(
      new CognitoStaffDirectory(pool, { userPoolId, clientId }),
      new DynamoSignInAttempts(tables, accessTable),
      audit,
    ),
    new RecordedRoster(
      new CognitoStaffRoster(pool, userPoolId),
      audit,
      new DynamoTokenRevocations(tables, accessTable),
      pins,
    ),
    new RecordedSecondFactors(new CognitoSecondFactors(pool, clientId), audit),
    new RecordedPins(pins, audit),
  ),
  createLogger(),
  {
    metrics: createMetrics(),
    ...(tracing && { tracing }),
    sessions: new RevokedSessions(tables, accessTable),
    audit: new AuditChain(tables, environment.AUDIT_LOG_TABLE),
  },
);
