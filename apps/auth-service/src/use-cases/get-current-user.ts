import type { ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import type { Caller } from '@agentic-retail/service-kit/caller';

export type User = ResponseOf<Routes['currentUser']>;

/** Who is signed in, as the page shows them. */
export function getCurrentUser({ userId, email, name, role }: Caller): User {
  return { id: userId, email, name, role: role ?? null };
}
