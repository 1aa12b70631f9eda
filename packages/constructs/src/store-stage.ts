/**
 * What a store's data is worth. Removal policy, deletion protection, point-in-time recovery and
 * log retention all follow from it, so that they cannot contradict each other.
 */
export enum StoreStage {
  /**
   * Data outlives the stack: retained on deletion, deletion-protected, restorable to any second of
   * the last 35 days. Logs are kept for one year.
   */
  PRODUCTION = 'production',

  /**
   * Data goes with the stack: destroyed on deletion, no protection, restorable to any second of the
   * last day. Logs are kept for two weeks.
   */
  DISPOSABLE = 'disposable',
}
