import { describeFailure } from '../lib/describe-failure.ts';
import type { Services } from '../lib/services.ts';

/** Ends the session at the service first: a cookie that lives on would sign in whoever comes next. */
export async function signOut({ api, session, toasts }: Services): Promise<void> {
  const answer = await api.logout();
  if (answer.ok || answer.error.kind === 'unauthorized') session.forget();
  else toasts.show('danger', `You are still signed in. ${describeFailure(answer.error)}`);
}
