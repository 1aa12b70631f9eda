import type { Access } from '@agentic-retail/contracts/route';
import { hasRole, type Role, rolesFromGroups } from '@agentic-retail/domain/identity/role';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { RequestError } from './failure.ts';

/** Who is calling, as the user pool's token says. */
export interface Caller {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** None until an owner gives one. */
  readonly role: Role | undefined;
  /** When their token was made, in milliseconds. */
  readonly issuedAt: number;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Lets a caller through, or says why not. The gateway has checked the token's signature, issuer,
 * audience and time; what is checked here is what it is for, and the role.
 */
export function admit(
  access: Access,
  claims: Claims | undefined,
): Result<Caller | undefined, RequestError> {
  if (access === 'public') return ok(undefined);
  if (claims?.token_use !== 'id' || typeof claims.sub !== 'string') {
    return fail({ code: 'not-signed-in' });
  }
  const caller: Caller = {
    userId: claims.sub,
    name: textOf(claims.name) || textOf(claims.email),
    email: textOf(claims.email),
    role: rolesFromGroups(groupsOf(claims['cognito:groups'])),
    issuedAt: (Number(claims.iat) || 0) * 1_000,
  };
  return access === 'signed-in' || hasRole(caller.role, access)
    ? ok(caller)
    : fail({ code: 'role-required', access });
}

function textOf(claim: unknown): string {
  return typeof claim === 'string' ? claim : '';
}

/** HTTP APIs hand an array claim over as one string, `[owner manager]`; others keep the array. */
function groupsOf(claim: unknown): string[] {
  if (Array.isArray(claim)) return claim.map(String);
  return textOf(claim)
    .replace(/^\[|\]$/g, '')
    .split(/[\s,]+/);
}
