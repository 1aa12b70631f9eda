import { login } from '@agentic-retail/contracts/auth/login';
import type { CallFailure } from '@agentic-retail/contracts/client';
import { type ClientOf, type ClientOptions, clientOf } from '@agentic-retail/contracts/client-of';
import { approveDiscount } from '@agentic-retail/contracts/sale/approve-discount';
import type { Result } from '@agentic-retail/domain/result';

type Approve = ClientOf<{ approveDiscount: typeof approveDiscount }>['approveDiscount'];
type ApprovalBody = Parameters<Approve>[0]['body'];
export type Approval = Extract<Awaited<ReturnType<Approve>>, { ok: true }>['value'];

/** Who approves, where it is not whoever is signed in. */
export interface Manager {
  readonly email: string;
  readonly password: string;
}

/**
 * Asks for an approval: in the name of whoever is signed in, or of a manager who types their
 * password at this till. The cashier's session stays as it is: the manager's sign-in is made without
 * cookies, and its token is forgotten with the answer.
 */
export async function askManager(
  options: ClientOptions,
  manager: Manager | undefined,
  body: ApprovalBody,
): Promise<Result<Approval, CallFailure>> {
  if (manager === undefined)
    return clientOf({ approveDiscount }, options).approveDiscount({ body });
  const { baseUrl } = options;
  const withoutCookies: typeof fetch = (address, init) =>
    fetch(address, { ...init, credentials: 'omit' });
  const session = await clientOf({ login }, { baseUrl, fetch: withoutCookies }).login({
    body: manager,
  });
  if (!session.ok) return session;
  const { token } = session.value;
  const inTheirName = { baseUrl, fetch: withoutCookies, token: () => token };
  return clientOf({ approveDiscount }, inTheirName).approveDiscount({ body });
}
