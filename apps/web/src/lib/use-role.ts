import type { Role } from '@agentic-retail/domain/identity/role';
import { useServices } from './services.ts';
import { useStore } from './use-store.ts';

/** The role of whoever is signed in. The service decides; the page only leaves out what it would refuse. */
export function useRole(): Role | undefined {
  const state = useStore(useServices().session.state);
  return state.status === 'signed-in' ? (state.user.role ?? undefined) : undefined;
}
