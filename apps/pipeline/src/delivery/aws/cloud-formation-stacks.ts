import {
  type CloudFormationClient,
  DescribeChangeSetCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  paginateDescribeStackEvents,
  paginateListExports,
  type ResourceChange as SdkResourceChange,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import type {
  DeployedChangeSet,
  DeployedStack,
  FailedResource,
  ResourceChange,
  Stacks,
} from '../plan/stacks-port.ts';

/** The stacks of a region, by the API of CloudFormation. */
export class CloudFormationStacks implements Stacks {
  readonly #client: CloudFormationClient;

  constructor(client: CloudFormationClient) {
    this.#client = client;
  }

  async describe(stackName: string): Promise<DeployedStack | undefined> {
    const answer = await foundOrNot(
      this.#client.send(new DescribeStacksCommand({ StackName: stackName })),
    );
    const stack = answer?.Stacks?.[0];
    if (stack?.StackStatus === undefined || stack.StackStatus === 'DELETE_COMPLETE') {
      return undefined;
    }
    const { StackStatus: status, StackStatusReason: statusReason, Outputs = [] } = stack;
    return {
      status,
      ...(statusReason && { statusReason }),
      version: `${stack.StackId} ${(stack.LastUpdatedTime ?? stack.CreationTime)?.toISOString()}`,
      outputs: Object.fromEntries(
        Outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
      ),
    };
  }

  async template(stackName: string): Promise<string | undefined> {
    const answer = await foundOrNot(
      this.#client.send(new GetTemplateCommand({ StackName: stackName })),
    );
    return answer?.TemplateBody || undefined;
  }

  async exports(): Promise<ReadonlySet<string>> {
    const names = new Set<string>();
    for await (const { Exports = [] } of paginateListExports({ client: this.#client }, {})) {
      for (const { Name } of Exports) if (Name !== undefined) names.add(Name);
    }
    return names;
  }

  async changeSet(stackName: string, changeSet: string): Promise<DeployedChangeSet | undefined> {
    const changes: ResourceChange[] = [];
    let NextToken: string | undefined;
    for (;;) {
      const page = await foundOrNot(
        this.#client.send(
          new DescribeChangeSetCommand({
            StackName: stackName,
            ChangeSetName: changeSet,
            NextToken,
          }),
        ),
      );
      if (page?.ChangeSetId === undefined) {
        return undefined;
      }
      changes.push(
        ...(page.Changes ?? []).flatMap(({ ResourceChange: change }) =>
          change === undefined ? [] : [resourceChange(change)],
        ),
      );
      NextToken = page.NextToken;
      if (NextToken === undefined) {
        return {
          arn: page.ChangeSetId,
          status: page.Status ?? '',
          ...(page.StatusReason && { statusReason: page.StatusReason }),
          executionStatus: page.ExecutionStatus ?? '',
          changes,
        };
      }
    }
  }

  async execute(stackName: string, changeSetArn: string): Promise<void> {
    await this.#client.send(
      new ExecuteChangeSetCommand({ StackName: stackName, ChangeSetName: changeSetArn }),
    );
  }

  async newestEvent(stackName: string): Promise<string | undefined> {
    for await (const event of this.#events(stackName)) return event.EventId;
    return undefined;
  }

  async failuresSince(stackName: string, event: string | undefined): Promise<FailedResource[]> {
    const failures: FailedResource[] = [];
    for await (const { EventId, ...found } of this.#events(stackName)) {
      if (EventId === event) break;
      if (found.ResourceStatus?.endsWith('_FAILED')) {
        failures.unshift({
          logicalId: found.LogicalResourceId ?? '',
          type: found.ResourceType ?? '',
          status: found.ResourceStatus,
          reason: found.ResourceStatusReason ?? 'no reason is given',
        });
      }
    }
    return failures;
  }

  /** The newest first. */
  async *#events(stackName: string): AsyncGenerator<StackEvent> {
    const pages = paginateDescribeStackEvents({ client: this.#client }, { StackName: stackName });
    for await (const { StackEvents = [] } of pages) yield* StackEvents;
  }
}

function resourceChange(change: SdkResourceChange): ResourceChange {
  const { Action, LogicalResourceId = '', ResourceType = '', Replacement } = change;
  const replacements = { True: 'yes', Conditional: 'maybe', False: 'no' } as const;
  return {
    action: Action === 'SyncWithActual' ? 'Modify' : (Action ?? 'Dynamic'),
    logicalId: LogicalResourceId,
    type: ResourceType,
    replacement: Replacement === undefined ? 'no' : replacements[Replacement],
  };
}

/** CloudFormation answers with a validation error what is not there. */
async function foundOrNot<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    const { name = '', message = '' } = error as { name?: string; message?: string };
    if (/^ChangeSetNotFound/.test(name) || /does not exist|no template found/i.test(message)) {
      return undefined;
    }
    throw error;
  }
}
