import { type ClientOptions, clientOf } from '@agentic-retail/contracts/client-of';
import { getOpenCashSession } from '@agentic-retail/contracts/register/get-open-cash-session';
import type { Refusal } from './refusal.ts';

/** The refusal of a till that has no cash session open; none, where it has one or cannot be asked. */
export async function findMissingSession(
  apiOptions: ClientOptions,
  registerId: string,
): Promise<Refusal | undefined> {
  const api = clientOf({ getOpenCashSession }, apiOptions);
  const answer = await api.getOpenCashSession({ params: { registerId } });
  if (!answer.ok || answer.value.session !== null) return undefined;
  const detail = `No cash session is open at ${registerId}.`;
  return { kind: 'other', code: 'cash-session-required', detail };
}
