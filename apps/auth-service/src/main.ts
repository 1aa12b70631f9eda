import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { createCognitoClient } from './adapters/cognito-client.ts';
import { CognitoStaffDirectory } from './adapters/cognito-staff-directory.ts';
import { CognitoStaffRoster } from './adapters/cognito-staff-roster.ts';
import { createHandlers } from './handlers.ts';

const environment = readEnvironment(process.env, ['USER_POOL_ID', 'USER_POOL_CLIENT_ID']);

const userPoolId = environment.USER_POOL_ID;
const clientId = environment.USER_POOL_CLIENT_ID;
const client = createCognitoClient(userPoolId);

export const handler: LambdaHandler = createService<'auth'>(
  createHandlers(
    new CognitoStaffDirectory(client, { userPoolId, clientId }),
    new CognitoStaffRoster(client, userPoolId),
  ),
  createLogger(),
);
