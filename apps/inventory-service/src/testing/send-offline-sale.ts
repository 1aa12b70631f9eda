import { createService } from '@agentic-retail/service-kit/create-service';
import { createLogger } from '@agentic-retail/service-kit/telemetry';
import { apiEvent } from '@agentic-retail/service-kit/testing/api-event';
import { lambdaContext } from '@agentic-retail/service-kit/testing/lambda-context';
import { createHandlers, type Inventory } from '../handlers.ts';

const claims = {
  sub: 'user-1',
  name: 'Josie',
  token_use: 'id',
  'cognito:groups': '[cashier]',
};

interface Answer {
  readonly status: number | undefined;
  readonly body: { readonly code?: string; readonly errors?: { readonly pointer: string }[] };
  /** Of the fields that are wrong. */
  readonly pointers: readonly string[];
}

/** Sends what a till has kept, as it comes to the service through the gateway. */
export async function sendOfflineSale(inventory: Inventory, body: object): Promise<Answer> {
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const service = createService<'inventory'>(createHandlers(inventory), logger);
  const event = apiEvent('recordOfflineSale', { body, claims });
  const { statusCode: status, body: text = '' } = await service(event, lambdaContext);
  const answer: Answer['body'] = JSON.parse(text);
  return { status, body: answer, pointers: (answer.errors ?? []).map(({ pointer }) => pointer) };
}
