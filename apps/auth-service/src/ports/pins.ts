import type { PasswordRequired, WrongPin } from '@agentic-retail/domain/identity/pin-error';
import type { Result } from '@agentic-retail/domain/result';

/** Somebody, with the name that others know them by. */
export interface Person {
  readonly userId: string;
  readonly name: string;
}

/** A session at a till that its person can come back to. */
export interface KeptSession extends Person {
  readonly refreshToken: string;
}

/** PINs, and the sessions that they open. A till is a browser, known by a secret that it alone has. */
export interface Pins {
  /** In place of the one that they had. */
  set(person: Person, pin: string): Promise<void>;

  /** Whether they have one. */
  has(person: Person): Promise<boolean>;

  /** With everything that it opens, at any till. Does nothing for who has none. */
  remove(person: Person): Promise<void>;

  /**
   * Keeps a session at a till in place of an older one, which it gives. Does nothing for who has no
   * PIN.
   */
  keep(till: string, session: KeptSession): Promise<KeptSession | undefined>;

  /** Takes a session out of the till; a newer one of the same person stays. */
  drop(till: string, session: KeptSession): Promise<void>;

  /** What is kept at the till, by name. */
  keptAt(till: string): Promise<readonly KeptSession[]>;

  /**
   * Opens the session of somebody by their PIN. A try counts before it is made; after the last
   * one that is wrong nothing opens it any more, and it is to be dropped.
   */
  open(
    till: string,
    person: Person,
    pin: string,
  ): Promise<Result<KeptSession, WrongPin | PasswordRequired>>;
}
