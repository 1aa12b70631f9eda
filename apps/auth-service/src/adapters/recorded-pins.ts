import type { KeptSession, Person, Pins } from '../ports/pins.ts';
import type { StaffAudit } from '../ports/staff-audit.ts';

/** PINs whose changes are in the audit, each before it is made, and so is every wrong one. */
export class RecordedPins implements Pins {
  readonly #pins: Pins;
  readonly #audit: StaffAudit;

  constructor(pins: Pins, audit: StaffAudit) {
    this.#pins = pins;
    this.#audit = audit;
  }

  async set(person: Person, pin: string) {
    await this.#audit.record({ kind: 'pin-set', subject: person.name });
    await this.#pins.set(person, pin);
  }

  async remove(person: Person) {
    await this.#audit.record({ kind: 'pin-removed', subject: person.name });
    await this.#pins.remove(person);
  }

  async open(till: string, person: Person, pin: string): ReturnType<Pins['open']> {
    const opened = await this.#pins.open(till, person, pin);
    if (!opened.ok && opened.error.code === 'wrong-pin') {
      await this.#audit.recordLater({ kind: 'pin-refused', subject: person.name });
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
