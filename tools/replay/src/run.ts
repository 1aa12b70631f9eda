import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import type { Plan } from './plan.ts';
import type { OnProgress } from './progress.ts';
import type { Session } from './selling/session.ts';

/** What every step of a replay works with. */
export interface Run {
  readonly plan: Plan;
  readonly session: Session;
  readonly settings: ShopSettings;
  readonly terminals: number;
  readonly onProgress: OnProgress;
  readonly stop: AbortSignal;
}
