import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { StoreStage } from '../store-stage';

/** Everything that depends on what the data is worth. */
interface Durability {
  readonly removalPolicy: RemovalPolicy;
  readonly deletionProtection: boolean;
  readonly pointInTimeRecovery: boolean;
  readonly logRetention: RetentionDays;
}

const durabilities: Record<StoreStage, Durability> = {
  [StoreStage.PRODUCTION]: {
    removalPolicy: RemovalPolicy.RETAIN,
    deletionProtection: true,
    pointInTimeRecovery: true,
    logRetention: RetentionDays.ONE_YEAR,
  },
  [StoreStage.DISPOSABLE]: {
    removalPolicy: RemovalPolicy.DESTROY,
    deletionProtection: false,
    pointInTimeRecovery: false,
    logRetention: RetentionDays.TWO_WEEKS,
  },
};

/** How data, users and logs of a stage are kept. */
export function durabilityOf(stage: StoreStage): Durability {
  return durabilities[stage];
}
