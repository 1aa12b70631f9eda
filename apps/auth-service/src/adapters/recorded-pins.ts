import type { AuditedChange, AuditKind } from '@agentic-retail/domain/audit/audit-entry';
import type { KeptSession, Person, Pins } from '../ports/pins.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';

/**
 * PINs whose changes are in the audit, each before it is made. A wrong PIN is in it before anybody is
 * told that it was wrong, and before what follows from it; one whose entry can't be written has used up
 * its try and told nothing.
 */
export class RecordedPins implements Pins {
  readonly #pins: Pins;
  readonly #audit: StaffAudit;

  constructor(pins: Pins, audit: StaffAudit) {
    this.#pins = pins;
    this.#audit = audit;
  }

  async set(person: Person, pin: string) {
    await this.#audit.record(entryOf('pin-set', person));
    await this.#pins.set(person, pin);
  }

  has(person: Person) {
    return this.#pins.has(person);
  }

  async remove(person: Person) {
    // Nothing happens to who has none: an entry would tell of a PIN that there was.
    if (!(await this.#pins.has(person))) return;
    await this.#audit.record(entryOf('pin-removed', person));
    await this.#pins.remove(person);
  }

  async open(till: string, person: Person, pin: string): ReturnType<Pins['open']> {
    const opened = await this.#pins.open(till, person, pin);
    if (!opened.ok && opened.error.code === 'wrong-pin') {
      await this.#audit.recordLater(entryOf('pin-refused', person));
    }
    return opened;
  }

  keep(till: string, session: KeptSession) {
    return this.#pins.keep(till, session);
  }

  drop(till: string, session: KeptSession) {
    return this.#pins.drop(till, session);
  }

  keptAt(till: string) {
    return this.#pins.keptAt(till);
  }
}

/** The id says whose it is: names and addresses change, and are those of several. */
function entryOf(kind: AuditKind, { userId, name }: Person): AuditedChange {
  return { kind, subject: userId, after: { name } };
}
