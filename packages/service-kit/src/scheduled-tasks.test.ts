import { describe, expect, it } from '@jest/globals';
import type { LambdaHandler, ServiceEvent } from './create-service.ts';
import { withTasks } from './scheduled-tasks.ts';
import { createLogger } from './telemetry.ts';
import { lambdaContext } from './testing/lambda-context.ts';

const answer = { statusCode: 204 };
const answerRequest: LambdaHandler = async () => answer;
const handler = withTasks(answerRequest, { sweep: async () => 'swept' }, createLogger());

describe('a function with tasks', () => {
  it('still answers requests', async () => {
    const request = { routeKey: 'GET /shop' } as ServiceEvent;
    expect(await handler(request, lambdaContext)).toBe(answer);
  });

  it('carries out a task by its name', async () => {
    expect(await handler({ task: 'sweep' }, lambdaContext)).toBe('swept');
  });

  it.each(['weep', 'toString'])('fails loudly for a task it does not have: %s', async (task) => {
    await expect(handler({ task }, lambdaContext)).rejects.toThrow(task);
  });
});
