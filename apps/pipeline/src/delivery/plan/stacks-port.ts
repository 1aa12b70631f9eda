/** A stack as it stands in the account. */
export interface DeployedStack {
  /** Such as `UPDATE_COMPLETE`. */
  readonly status: string;
  readonly statusReason?: string;
  /** Differs after every change of the stack. */
  readonly version: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A change set as it stands in the account. */
export interface DeployedChangeSet {
  readonly arn: string;
  /** Such as `CREATE_COMPLETE`. */
  readonly status: string;
  readonly statusReason?: string;
  /** Such as `AVAILABLE` or `OBSOLETE`. */
  readonly executionStatus: string;
  readonly changes: readonly ResourceChange[];
}

/** What a change set does to one resource. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic';
  readonly logicalId: string;
  readonly type: string;
  /** Whether a modified resource is made anew, which loses what the old one holds. */
  readonly replacement: 'no' | 'yes' | 'maybe';
}

/** Why a resource could not be made, changed or deleted. */
export interface FailedResource {
  readonly logicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string;
}

/** The stacks of one region, of which a missing one is `undefined`. */
export interface Stacks {
  describe(stackName: string): Promise<DeployedStack | undefined>;
  /** The template as text; undefined where none has been deployed yet. */
  template(stackName: string): Promise<string | undefined>;
  /** Names of everything that stacks of the region export. */
  exports(): Promise<ReadonlySet<string>>;
  /** @param changeSet its name or ARN */
  changeSet(stackName: string, changeSet: string): Promise<DeployedChangeSet | undefined>;
  execute(stackName: string, changeSetArn: string): Promise<void>;
  /** Where the stack's events stand, for `failuresSince`. */
  newestEvent(stackName: string): Promise<string | undefined>;
  /** What failed after an event, first things first. */
  failuresSince(stackName: string, event: string | undefined): Promise<FailedResource[]>;
}

/** Publishes the assets of a stack and makes a change set, without executing it. */
export type PrepareChangeSet = (request: {
  readonly stackName: string;
  readonly changeSetName: string;
}) => Promise<void>;
