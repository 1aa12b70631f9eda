import type { Role } from '@agentic-retail/domain/identity/role';
import type { UserNotFound } from '@agentic-retail/domain/identity/staff-error';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { Person } from '../ports/pins.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';
import type { Invitation, StaffRoster } from '../ports/staff-roster.ts';
import type { TokenRevocations } from '../ports/token-revocations.ts';

/** Takes away the PINs of those whose sessions end. */
interface EndedPins {
  remove(person: Pick<Person, 'userId'>): Promise<void>;
}

/**
 * A roster whose changes are all in the audit, and whose ended sessions end at once, as does the PIN
 * that would bring them back. An entry comes before its change: a crash in between leaves an entry too
 * many, never a change that nobody knows of.
 */
export class RecordedRoster implements StaffRoster {
  readonly #roster: StaffRoster;
  readonly #audit: StaffAudit;
  readonly #revocations: TokenRevocations;
  readonly #pins: EndedPins;

  constructor(
    roster: StaffRoster,
    audit: StaffAudit,
    revocations: TokenRevocations,
    pins: EndedPins,
  ) {
    this.#roster = roster;
    this.#audit = audit;
    this.#revocations = revocations;
    this.#pins = pins;
  }

  list(page: Parameters<StaffRoster['list']>[0]) {
    return this.#roster.list(page);
  }

  find(id: string) {
    return this.#roster.find(id);
  }

  owners() {
    return this.#roster.owners();
  }

  async invite(invitation: Invitation) {
    const { email, name } = invitation;
    await this.#audit.record({ kind: 'staff-invited', subject: email, after: { name } });
    return this.#roster.invite(invitation);
  }

  async setRole(id: string, role: Role | null): Promise<Result<void, UserNotFound>> {
    const member = await this.#roster.find(id);
    if (!member) return fail({ code: 'user-not-found', id });
    if (member.role !== role) {
      await this.#audit.record({
        kind: 'staff-role-changed',
        subject: member.email,
        before: { role: member.role },
        after: { role },
      });
    }
    return this.#roster.setRole(id, role);
  }

  async setEnabled(id: string, isEnabled: boolean): Promise<Result<void, UserNotFound>> {
    const member = await this.#roster.find(id);
    if (!member) return fail({ code: 'user-not-found', id });
    await this.#audit.record({
      kind: 'staff-access-changed',
      subject: member.email,
      before: { state: member.state },
      after: { isEnabled },
    });
    return this.#roster.setEnabled(id, isEnabled);
  }

  async removeSecondFactor(id: string): Promise<Result<void, UserNotFound>> {
    const member = await this.#roster.find(id);
    if (!member) return fail({ code: 'user-not-found', id });
    await this.#audit.record({ kind: 'second-factor-removed', subject: member.email });
    return this.#roster.removeSecondFactor(id);
  }

  async endSessions(id: string): Promise<Result<void, UserNotFound>> {
    try {
      return await this.#roster.endSessions(id);
    } finally {
      try {
        await this.#pins.remove({ userId: id });
      } finally {
        // Last, so that a token which was renewed a moment ago is ended too; also if the pool failed.
        await this.#revocations.revoke(id);
      }
    }
  }
}
