import type { OperationId } from '@agentic-retail/contracts/routes';
import { createService } from '@agentic-retail/service-kit/create-service';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { apiEvent, type RequestParts } from '@agentic-retail/service-kit/testing/api-event';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { createHandlers, type Inventory } from '../handlers.ts';
import { actor } from './create-test-inventory.ts';

interface Answer<T> {
  readonly status: number | undefined;
  readonly body: T;
}

/** Calls the service as the gateway does for somebody of a role, and says what it answers. */
export function callAs(inventory: Inventory, role: 'cashier' | 'manager' | 'owner') {
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const service = createService<'inventory'>(createHandlers(inventory), logger);
  const claims = {
    sub: actor.userId,
    name: actor.name,
    token_use: 'id',
    'cognito:groups': `[${role}]`,
  };
  return async <T>(operation: OperationId, request: RequestParts = {}): Promise<Answer<T>> => {
    const answer = await service(apiEvent(operation, { ...request, claims }), lambdaContext);
    return { status: answer.statusCode, body: JSON.parse(answer.body ?? '') };
  };
}
