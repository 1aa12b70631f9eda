import type { StaffMember } from '@agentic-retail/domain/identity/staff-member';
import { fail, ok } from '@agentic-retail/domain/result';
import type { StaffRoster } from '../ports/staff-roster.ts';

export interface MemoryRoster extends StaffRoster {
  endSessions: StaffRoster['endSessions'];
  readonly people: Map<string, StaffMember>;
  /** Whose sessions were ended, in order. */
  readonly signedOut: string[];
}

/**
 * A roster that writes without conditions, as the user pool does.
 * @param turn comes before each step, so that a test decides how the steps of several callers mix
 */
export function memoryRoster(
  staff: readonly StaffMember[],
  turn: () => Promise<unknown> = async () => undefined,
): MemoryRoster {
  const people = new Map(staff.map((member) => [member.id, member]));
  const signedOut: string[] = [];
  async function change(id: string, to: (member: StaffMember) => StaffMember) {
    await turn();
    const member = people.get(id);
    if (!member) return fail({ code: 'user-not-found', id } as const);
    people.set(id, to(member));
    return ok(undefined);
  }
  return {
    people,
    signedOut,
    async list() {
      await turn();
      return ok({ items: [...people.values()] });
    },
    async find(id) {
      await turn();
      return people.get(id);
    },
    async owners() {
      await turn();
      return [...people.values()].filter(({ role }) => role === 'owner');
    },
    async invite({ email, name }) {
      await turn();
      const member: StaffMember = { id: email, email, name, role: null, state: 'invited' };
      people.set(member.id, member);
      return ok(member);
    },
    setRole: (id, role) => change(id, (member) => ({ ...member, role })),
    setEnabled: (id, isEnabled) =>
      change(id, (member) => ({ ...member, state: isEnabled ? 'active' : 'disabled' })),
    removeSecondFactor: (id) => change(id, (member) => member),
    endSessions: (id) =>
      change(id, (member) => {
        signedOut.push(id);
        return member;
      }),
  };
}
