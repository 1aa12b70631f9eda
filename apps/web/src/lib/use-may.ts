import { hasRole, type Role } from '@agentic-retail/domain/identity/role';
import { useServices } from './services.ts';
import { useStore } from './use-store.ts';

/** Whether who is signed in has one of the roles; the service decides, this only hides. */
export function useMay(roles: readonly Role[]): boolean {
  const state = useStore(useServices().session.state);
  return state.status === 'signed-in' && hasRole(state.user.role ?? undefined, roles);
}
