import type { ServiceFunction } from '@agentic-retail/constructs';
import type { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';

interface ScheduledTask {
  /** As the function knows it. */
  readonly task: string;
  readonly description: string;
  readonly every: Duration;
}

/** Has a function carry out one of its tasks again and again; only this rule may call it so. */
export function scheduleTask(
  service: ServiceFunction,
  { task, description, every }: ScheduledTask,
): void {
  new Rule(service, `Schedule-${task}`, {
    description,
    schedule: Schedule.rate(every),
    targets: [
      new LambdaFunction(service.lambdaFunction, {
        event: RuleTargetInput.fromObject({ task }),
        // The next time comes anyway.
        retryAttempts: 0,
      }),
    ],
  });
}
