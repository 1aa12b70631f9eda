import type { PasswordRequired, WrongPin } from '@agentic-retail/domain/identity/pin-error';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { hashPin, isPinOf } from '../pin-hash.ts';
import type { KeptSession, Person, Pins } from '../ports/pins.ts';
import { tillIdOf } from '../till-secret.ts';
import { type KeptEntry, openEntry, sealEntry } from './kept-entry.ts';

/** Wrong PINs of one person at one till, one after another. */
export const tries = 5;
/** Wrong PINs of one person at one till until they give their password there again. */
export const guesses = 20;
/** At most so many tills keep sessions of one person: the oldest gives way. */
const tillsOfPerson = 20;
const dayMs = 24 * 60 * 60 * 1_000;
/** As long as the user pool keeps a refresh token. */
const keptMs = 30 * dayMs;
/** A PIN that was not set, and kept nothing, for so long goes. */
const unusedMs = 400 * dayMs;

/** What one item holds of somebody: it goes with one delete, whatever it opens. */
interface PinItem {
  readonly pin_hash: string;
  /** By the till's id. */
  readonly kept: Readonly<Record<string, KeptEntry>>;
}

/**
 * PINs in DynamoDB. An item has the hash of a PIN, and what it opens, sealed with the secrets of the
 * tills; another has the ids of who is at a till. Neither has a name or a token that could be read.
 */
export class DynamoPins implements Pins {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: { readonly TableName: string };
  readonly #now: () => number;

  constructor(client: DynamoDBDocumentClient, tableName: string, now: () => number = Date.now) {
    this.#client = client;
    this.#table = { TableName: tableName };
    this.#now = now;
  }

  async set({ userId }: Person, pin: string): Promise<void> {
    await this.#update(pinKey(userId), {
      UpdateExpression:
        'SET pin_hash = :hash, kept = if_not_exists(kept, :none), expires_at = :expires',
      ExpressionAttributeValues: {
        ':hash': await hashPin(pin),
        ':none': {},
        ':expires': this.#secondsIn(unusedMs),
      },
    });
  }

  async has({ userId }: Person): Promise<boolean> {
    return (await this.#find(userId)) !== undefined;
  }

  async remove({ userId }: Pick<Person, 'userId'>): Promise<void> {
    await this.#client.send(new DeleteCommand({ ...this.#table, Key: pinKey(userId) }));
  }

  async keep(till: string, session: KeptSession): Promise<KeptSession | undefined> {
    const { userId } = session;
    const item = await this.#find(userId);
    if (item === undefined) return undefined;
    const id = tillIdOf(till);
    const outdated = this.#outdated(item.kept, id);
    const names = Object.fromEntries(outdated.map((other, index) => [`#old${index}`, other]));
    const remove = Object.keys(names).map((name) => `kept.${name}`);
    const before = await this.#update(pinKey(userId), {
      UpdateExpression: `SET kept.#till = :entry, expires_at = :expires${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
      // A PIN that was removed a moment ago keeps nothing.
      ConditionExpression: 'attribute_exists(pin_hash)',
      ExpressionAttributeNames: { '#till': id, ...names },
      ExpressionAttributeValues: {
        ':entry': sealEntry(till, session, this.#now() + keptMs),
        ':expires': this.#secondsIn(unusedMs),
      },
      ReturnValues: 'ALL_OLD',
    });
    if (before === undefined) return undefined;
    await this.#update(tillKey(id), {
      UpdateExpression: 'SET expires_at = :expires ADD people :person, signed_in :one',
      ExpressionAttributeValues: {
        ':person': new Set([userId]),
        ':one': 1,
        ':expires': this.#secondsIn(keptMs),
      },
    });
    const older = before.kept[id];
    return older && openEntry(till, userId, older);
  }

  async drop(till: string, { userId, refreshToken }: KeptSession): Promise<void> {
    const id = tillIdOf(till);
    const entry = (await this.#find(userId))?.kept[id];
    if (entry === undefined || openEntry(till, userId, entry)?.refreshToken !== refreshToken)
      return;
    await this.#update(pinKey(userId), {
      UpdateExpression: 'REMOVE kept.#till',
      // Whoever signs in at this moment keeps a session of their own.
      ConditionExpression: 'kept.#till.sealed = :sealed',
      ExpressionAttributeNames: { '#till': id },
      ExpressionAttributeValues: { ':sealed': entry.sealed },
    });
  }

  async keptAt(till: string): Promise<readonly KeptSession[]> {
    const id = tillIdOf(till);
    const { Item } = await this.#get(tillKey(id));
    const people = [...((Item?.people ?? []) as Iterable<string>)];
    const found = await Promise.all(
      people.map(async (userId) => ({ userId, entry: (await this.#find(userId))?.kept[id] })),
    );
    const gone = found.filter(
      ({ entry }) => entry === undefined || entry.kept_until <= this.#now(),
    );
    if (gone.length > 0) await this.#forget(id, gone, Item?.signed_in ?? 0);
    return found
      .flatMap(({ userId, entry }) => {
        const session = entry && this.#isOpenable(entry) && openEntry(till, userId, entry);
        return session ? [session] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  async open(
    till: string,
    { userId }: Person,
    pin: string,
  ): Promise<Result<KeptSession, WrongPin | PasswordRequired>> {
    const id = tillIdOf(till);
    const item = await this.#takeTry(userId, id);
    const entry = item?.kept[id];
    const session = entry && openEntry(till, userId, entry);
    if (entry === undefined || session === undefined) return fail({ code: 'password-required' });
    if (await isPinOf(item?.pin_hash ?? '', pin)) {
      await this.#giveBack(userId, id);
      return ok(session);
    }
    const triesLeft = Math.min(tries - entry.tries, guesses - entry.guesses);
    return fail({ code: 'wrong-pin', triesLeft });
  }

  /** An entry whose tries are used up is never opened, also where it was not dropped. */
  #isOpenable(entry: KeptEntry): boolean {
    return entry.tries < tries && entry.guesses < guesses && entry.kept_until > this.#now();
  }

  /**
   * Takes those out of the till's list who were not found to have anything there.
   * @param signedIn how many sign-ins the list had: nobody is forgotten who has come back since
   */
  async #forget(id: string, gone: readonly { readonly userId: string }[], signedIn: number) {
    await this.#update(tillKey(id), {
      UpdateExpression: 'DELETE people :gone',
      ConditionExpression: 'signed_in = :signedIn',
      ExpressionAttributeValues: {
        ':gone': new Set(gone.map(({ userId }) => userId)),
        ':signedIn': signedIn,
      },
    });
  }

  /** Counts a try before it is made: many at once are not more than one after another. */
  #takeTry(userId: string, id: string): Promise<PinItem | undefined> {
    return this.#update(pinKey(userId), {
      UpdateExpression: 'ADD kept.#till.tries :one, kept.#till.guesses :one',
      ConditionExpression:
        'kept.#till.tries < :tries AND kept.#till.guesses < :guesses AND kept.#till.kept_until > :now',
      ExpressionAttributeNames: { '#till': id },
      ExpressionAttributeValues: {
        ':one': 1,
        ':tries': tries,
        ':guesses': guesses,
        ':now': this.#now(),
      },
      ReturnValues: 'ALL_NEW',
    });
  }

  /**
   * After a right PIN: all tries again, but of the guesses only its own. Once, however often it is
   * sent: of several right ones at the same moment some stay counted, which only costs guesses.
   */
  async #giveBack(userId: string, id: string): Promise<void> {
    await this.#update(pinKey(userId), {
      UpdateExpression:
        'SET kept.#till.tries = :none, kept.#till.guesses = kept.#till.guesses - :one',
      ConditionExpression: 'kept.#till.tries > :none',
      ExpressionAttributeNames: { '#till': id },
      ExpressionAttributeValues: { ':none': 0, ':one': 1 },
    });
  }

  /** Tills whose sessions are over, and the oldest of too many. */
  #outdated(kept: PinItem['kept'], id: string): string[] {
    return Object.entries(kept)
      .filter(([other]) => other !== id)
      .sort(([, a], [, b]) => b.kept_until - a.kept_until)
      .filter(([, entry], index) => index >= tillsOfPerson - 1 || entry.kept_until <= this.#now())
      .map(([other]) => other);
  }

  async #find(userId: string): Promise<PinItem | undefined> {
    const { Item } = await this.#get(pinKey(userId));
    return Item as PinItem | undefined;
  }

  #get(Key: { readonly access_id: string }) {
    return this.#client.send(new GetCommand({ ...this.#table, Key, ConsistentRead: true }));
  }

  /** Gives what was written, as far as it is asked for; nothing when the condition did not hold. */
  async #update(
    Key: { readonly access_id: string },
    change: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<PinItem | undefined> {
    try {
      const update = new UpdateCommand({ ...this.#table, Key, ...change });
      return ((await this.#client.send(update)).Attributes ?? {}) as PinItem;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return;
      throw error;
    }
  }

  #secondsIn(ms: number): number {
    return Math.floor((this.#now() + ms) / 1_000);
  }
}

function pinKey(userId: string) {
  return { access_id: `pin#${userId}` };
}

function tillKey(id: string) {
  return { access_id: `till#${id}` };
}
