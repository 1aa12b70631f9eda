import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StoreStage } from '../store-stage';

/** Everything that depends on what the data is worth. */
interface Durability {
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  /** How far back a table can be restored, in days. */
  readonly recoveryPeriodInDays: number;
  readonly logRetention: RetentionDays;
}

const durabilities: Record<StoreStage, Durability> = {
  [StoreStage.PRODUCTION]: {
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    recoveryPeriodInDays: 35,
    logRetention: RetentionDays.ONE_YEAR,
  },
  [StoreStage.DISPOSABLE]: {
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    recoveryPeriodInDays: 1,
    logRetention: RetentionDays.TWO_WEEKS,
  },
};

/** How data, users and logs of a stage are kept. */
export function durabilityOf(stage: StoreStage): Durability {
  return durabilities[stage];
}
