import { describeFailure } from '../../../lib/describe-failure.ts';
import { useServices } from '../../../lib/services.ts';
import { usePinApi } from './use-pin-api.ts';

/** Leaves the till to whoever has a PIN; the service goes first, or a reload would open it again. */
export function useLock(): () => Promise<void> {
  const { session, toasts } = useServices();
  const api = usePinApi();
  return async () => {
    const answer = await api.lockTill();
    if (answer.ok) session.forget();
    else toasts.show('danger', `The till is not locked. ${describeFailure(answer.error)}`);
  };
}
