import type { AssemblyStack } from '../assembly/read-delivery-assembly.ts';
import type {
  DeployedChangeSet,
  DeployedStack,
  FailedResource,
  PrepareChangeSet,
  Stacks,
} from '../plan/stacks-port.ts';

/** A stack of an assembly, by what it exports and imports. */
export function assemblyStack(name: string, imports: readonly string[] = []): AssemblyStack {
  return {
    name,
    region: 'eu-west-2',
    templateHash: `hash of ${name}`,
    templateFile: `${name}.template.json`,
    imports,
    deployRoleArn: 'arn:aws:iam::123456789012:role/deploy',
  };
}

/** An account in which stacks come to be by change sets only. */
export class FakeAccount implements Stacks {
  readonly stacks = new Map<string, DeployedStack>();
  readonly changeSets = new Map<string, DeployedChangeSet>();
  readonly executed: string[] = [];
  /** What each stack exports once it is deployed. */
  readonly #exportsOf: Readonly<Record<string, readonly string[]>>;
  /** Names of stacks that need no change, and of those that fail. */
  unchanged: readonly string[] = [];
  failing: Readonly<Record<string, readonly FailedResource[]>> = {};
  #clock = 0;

  constructor(exportsOf: Readonly<Record<string, readonly string[]>> = {}) {
    this.#exportsOf = exportsOf;
  }

  readonly prepare: PrepareChangeSet = async ({ stackName, changeSetName }) => {
    if (!this.stacks.has(stackName)) {
      this.put(stackName, 'REVIEW_IN_PROGRESS');
    }
    const isEmpty = this.unchanged.includes(stackName);
    this.changeSets.set(`${stackName}/${changeSetName}`, {
      arn: `${stackName}/${changeSetName}`,
      status: isEmpty ? 'FAILED' : 'CREATE_COMPLETE',
      ...(isEmpty && { statusReason: "The submitted information didn't contain changes." }),
      executionStatus: isEmpty ? 'UNAVAILABLE' : 'AVAILABLE',
      changes: [
        { action: 'Add', logicalId: 'Table', type: 'AWS::DynamoDB::Table', replacement: 'no' },
      ],
    });
  };

  /** Changes a stack, as something else than the delivery may. */
  put(stackName: string, status: string): void {
    this.#clock += 1;
    this.stacks.set(stackName, { status, version: `version ${this.#clock}`, outputs: {} });
  }

  async describe(stackName: string): Promise<DeployedStack | undefined> {
    return this.stacks.get(stackName);
  }

  async template(): Promise<string | undefined> {
    return undefined;
  }

  async exports(): Promise<ReadonlySet<string>> {
    const deployed = [...this.stacks].filter(([, { status }]) => status.endsWith('_COMPLETE'));
    return new Set(deployed.flatMap(([name]) => this.#exportsOf[name] ?? []));
  }

  async changeSet(stackName: string, changeSet: string): Promise<DeployedChangeSet | undefined> {
    return this.changeSets.get(changeSet) ?? this.changeSets.get(`${stackName}/${changeSet}`);
  }

  async execute(stackName: string, changeSetArn: string): Promise<void> {
    const changeSet = this.changeSets.get(changeSetArn);
    if (changeSet?.executionStatus !== 'AVAILABLE') {
      throw new Error(`${changeSetArn} can't be executed`);
    }
    this.executed.push(stackName);
    this.changeSets.set(changeSetArn, { ...changeSet, executionStatus: 'EXECUTE_COMPLETE' });
    this.put(stackName, this.failing[stackName] ? 'ROLLBACK_COMPLETE' : 'CREATE_COMPLETE');
  }

  async newestEvent(): Promise<string | undefined> {
    return undefined;
  }

  async failuresSince(stackName: string): Promise<FailedResource[]> {
    return [...(this.failing[stackName] ?? [])];
  }
}
