import { StoreStage } from '@agentic-retail/constructs';
import type { Environment } from '../config/environments.ts';

/** What an environment's data is worth. */
export function storeStageOf({ dataOnStackDeletion }: Environment): StoreStage {
  return dataOnStackDeletion === 'retained' ? StoreStage.PRODUCTION : StoreStage.DISPOSABLE;
}
