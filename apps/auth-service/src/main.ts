import { createService, type LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { readEnvironment } from '@agentic-retail/service-kit/environment';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { CognitoStaffDirectory } from './adapters/cognito-staff-directory.ts';
import { createHandlers } from './handlers.ts';

const environment = readEnvironment(process.env, ['USER_POOL_ID', 'USER_POOL_CLIENT_ID']);

const directory = new CognitoStaffDirectory({
  userPoolId: environment.USER_POOL_ID,
  clientId: environment.USER_POOL_CLIENT_ID,
});

export const handler: LambdaHandler = createService<'auth'>(
  createHandlers(directory),
  createLogger(),
);
