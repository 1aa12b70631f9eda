import { CodePipelineClient, StartPipelineExecutionCommand } from '@aws-sdk/client-codepipeline';
import { paginateGetParameterHistory, SSMClient } from '@aws-sdk/client-ssm';

/** Every commit that was recorded as deployed, the oldest first: AWS keeps the last hundred. */
export async function deployedCommits(region: string, parameterName: string): Promise<string[]> {
  const commits: string[] = [];
  try {
    const pages = paginateGetParameterHistory(
      { client: new SSMClient({ region }) },
      { Name: parameterName },
    );
    for await (const { Parameters = [] } of pages) {
      commits.push(...Parameters.flatMap(({ Value }) => Value ?? []));
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ParameterNotFound')) throw error;
  }
  return commits;
}

/** Sends a commit through a pipeline. @returns the id of the execution */
export async function sendThroughPipeline(
  region: string,
  pipelineName: string,
  commit: string,
): Promise<string | undefined> {
  const { pipelineExecutionId } = await new CodePipelineClient({ region }).send(
    new StartPipelineExecutionCommand({
      name: pipelineName,
      sourceRevisions: [{ actionName: 'Commit', revisionType: 'COMMIT_ID', revisionValue: commit }],
    }),
  );
  return pipelineExecutionId;
}
