import type { Role } from '@agentic-retail/domain/identity/role';
import type { TooManyAttempts } from '@agentic-retail/domain/identity/sign-in-error';
import type {
  AlreadyStaff,
  MailRefused,
  UserNotFound,
} from '@agentic-retail/domain/identity/staff-error';
import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import type { Result } from '@agentic-retail/domain/result';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page } from '@agentic-retail/service-kit/read-page';

export interface Invitation {
  readonly email: string;
  readonly name: string;
}

/** The people who work here, as far as their roles go. */
export interface StaffRoster {
  list(page: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }): Promise<Result<Page<StaffMember>, InvalidRequest>>;

  find(id: string): Promise<StaffMember | undefined>;

  /** Everybody with the role of an owner, whether they can sign in or not. */
  owners(): Promise<readonly StaffMember[]>;

  /**
   * Mails a temporary password to somebody new, or a new one to who has not used the last one. An
   * account whose address nobody has proved makes room. They have no role yet.
   */
  invite(
    invitation: Invitation,
  ): Promise<Result<StaffMember, AlreadyStaff | MailRefused | TooManyAttempts>>;

  /** Leaves them with this role and no other; null takes every role. */
  setRole(id: string, role: Role | null): Promise<Result<void, UserNotFound>>;

  /** Decides whether they can sign in or continue a session. */
  setEnabled(id: string, isEnabled: boolean): Promise<Result<void, UserNotFound>>;

  /** Leaves them with their password alone. */
  removeSecondFactor(id: string): Promise<Result<void, UserNotFound>>;

  /** Revokes every refresh token; an ID token lives on until it expires. */
  endSessions(id: string): Promise<Result<void, UserNotFound>>;
}
