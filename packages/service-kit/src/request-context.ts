import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditOrigin } from '@agentic-retail/domain/audit/audit-entry';
import type { Actor } from '@agentic-retail/domain/identity/actor';

/** What is counted for those who operate the shop. */
export type Counted =
  /** A request that was carried out before, and got the first result again. */
  | 'IdempotentRepeat'
  /** A condition of a write that did not hold: somebody else was first. */
  | 'ConditionFailed';

/** The request that is being answered: who sent it, and from where. */
export interface RequestContext {
  /** Nobody, on a public route. */
  readonly actor: Actor | undefined;
  readonly origin: AuditOrigin;
  readonly counts: Map<Counted, number>;
  /** Set once it has written to the audit: the chain is to be sealed before the answer. */
  isToBeSealed: boolean;
}

const contexts = new AsyncLocalStorage<RequestContext>();

/** Does a piece of work as part of a request. */
export function withinRequest<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
  return contexts.run(context, work);
}

/** The request that this is a part of; none in what a schedule started. */
export function currentRequest(): RequestContext | undefined {
  return contexts.getStore();
}

/** Counts something that happened in the request. */
export function countInRequest(what: Counted): void {
  const counts = currentRequest()?.counts;
  counts?.set(what, (counts.get(what) ?? 0) + 1);
}
