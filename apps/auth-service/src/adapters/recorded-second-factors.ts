import { currentRequest } from '@agentic-retail/service-kit/request-context';
import type { Bearer, SecondFactors } from '../ports/second-factors.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';

/** Second factors whose changes are in the audit, each before it is made. */
export class RecordedSecondFactors implements SecondFactors {
  readonly #secondFactors: SecondFactors;
  readonly #audit: StaffAudit;

  constructor(secondFactors: SecondFactors, audit: StaffAudit) {
    this.#secondFactors = secondFactors;
    this.#audit = audit;
  }

  begin(bearer: Bearer) {
    return this.#secondFactors.begin(bearer);
  }

  async confirm(bearer: Bearer, code: string) {
    const confirmed = await this.#secondFactors.confirm(bearer, code);
    // Afterwards: a code that was wrong changes nothing, and a factor more is no harm.
    if (confirmed.ok)
      await this.#audit.record({ kind: 'second-factor-set', subject: nameOf(bearer) });
    return confirmed;
  }

  async remove(bearer: Bearer) {
    await this.#audit.record({ kind: 'second-factor-removed', subject: nameOf(bearer) });
    return this.#secondFactors.remove(bearer);
  }
}

function nameOf({ userId }: Bearer): string {
  return currentRequest()?.actor?.name ?? userId;
}
