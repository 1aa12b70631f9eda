import { Stack } from 'aws-cdk-lib';
import type { Pipeline } from 'aws-cdk-lib/aws-codepipeline';
import { EventField, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { ITopic } from 'aws-cdk-lib/aws-sns';

/** Tells the topic which stage of a pipeline has failed, and where to look. */
export function tellFailures(pipeline: Pipeline, topic: ITopic): void {
  const { region } = Stack.of(pipeline);
  const stage = EventField.fromPath('$.detail.stage');
  const execution = EventField.fromPath('$.detail.execution-id');
  pipeline
    .onEvent('Failure', {
      eventPattern: {
        detailType: ['CodePipeline Stage Execution State Change'],
        detail: { state: ['FAILED'] },
      },
    })
    .addTarget(
      new SnsTopic(topic, {
        message: RuleTargetInput.fromText(
          `Stage ${stage} of ${pipeline.pipelineName} has failed, and its log says why: https://${region}.console.aws.amazon.com/codesuite/codepipeline/pipelines/${pipeline.pipelineName}/executions/${execution}/timeline?region=${region}`,
        ),
      }),
    );
}
