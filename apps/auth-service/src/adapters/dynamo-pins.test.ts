import { createTestTables } from '@agentic-retail/engine/test-tables';
import { createDynamoClient } from '@agentic-retail/service-kit/dynamo-client';
import {
  type DynamoDBDocumentClient,
  GetCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newTillSecret, tillIdOf } from '../till-secret.ts';
import { DynamoPins, guesses, tries } from './dynamo-pins.ts';

let client: DynamoDBDocumentClient;
let table: string;
let now: number;
let pins: DynamoPins;
let till: string;
let people = 0;

const pin = '4826';
const dayMs = 24 * 60 * 60 * 1_000;

beforeAll(async () => {
  const { clientConfig, tableNames } = await createTestTables();
  client = createDynamoClient(clientConfig);
  table = tableNames.staffAccess;
});

beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  pins = new DynamoPins(client, table, () => now);
  till = newTillSecret();
});

afterAll(() => client.destroy());

function someone(name: string) {
  people += 1;
  return { userId: `user-${people}`, name, refreshToken: `token of ${name} ${people}` };
}

/** Somebody with a PIN, whose session the till keeps. */
async function keptSomeone(name = 'Josie') {
  const person = someone(name);
  await pins.set(person, pin);
  await pins.keep(till, person);
  return person;
}

/** Has somebody else come first. */
function beforeNextUpdate(act: () => Promise<unknown>) {
  const name = 'somebody comes first';
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (String(commandName).startsWith('Update')) {
          client.middlewareStack.remove(name);
          await act();
        }
        return next(args);
      },
    { step: 'initialize', priority: 'high', name },
  );
}

const wrong = (triesLeft: number) => ({ ok: false, error: { code: 'wrong-pin', triesLeft } });
const passwordRequired = { ok: false, error: { code: 'password-required' } };

describe('a session that is kept', () => {
  it('is opened by the PIN, as often as it is right', async () => {
    const josie = await keptSomeone();
    for (let times = 0; times < 2 * tries; times++) {
      expect(await pins.open(till, josie, pin)).toEqual({ ok: true, value: josie });
    }
  });

  it('is opened at its own till alone', async () => {
    const josie = await keptSomeone();
    expect(await pins.open(newTillSecret(), josie, pin)).toEqual(passwordRequired);
  });

  it('is kept for nobody who has no PIN', async () => {
    const josie = someone('Josie');
    await pins.keep(till, josie);
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
  });

  it('gives way to a newer one', async () => {
    const josie = await keptSomeone();
    const newer = { ...josie, refreshToken: 'newer' };
    await pins.keep(till, newer);
    expect(await pins.keptAt(till)).toEqual([newer]);
  });

  it('lives as long as its refresh token', async () => {
    const josie = await keptSomeone();
    now += 30 * dayMs - 1;
    expect(await pins.keptAt(till)).toHaveLength(1);
    now += 1;
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
  });

  it('goes at all tills with the PIN', async () => {
    const josie = await keptSomeone();
    const other = newTillSecret();
    await pins.keep(other, josie);
    await pins.remove(josie);
    for (const place of [till, other]) {
      expect(await pins.keptAt(place)).toEqual([]);
      expect(await pins.open(place, josie, pin)).toEqual(passwordRequired);
    }
    // A PIN that is set later brings nothing back.
    await pins.set(josie, pin);
    expect(await pins.keptAt(till)).toEqual([]);
  });

  it('stays when the PIN is another, and opens by that one', async () => {
    const josie = await keptSomeone();
    await pins.set(josie, '739105');
    expect(await pins.open(till, josie, pin)).toEqual(wrong(tries - 1));
    expect(await pins.open(till, josie, '739105')).toEqual({ ok: true, value: josie });
  });

  it('is dropped at one till', async () => {
    const josie = await keptSomeone();
    const other = newTillSecret();
    await pins.keep(other, josie);
    await pins.drop(till, josie);
    await pins.drop(till, josie);
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await pins.keptAt(other)).toEqual([josie]);
  });

  it('stays when an older one of the same person is dropped', async () => {
    const older = await keptSomeone();
    const newer = { ...older, refreshToken: 'newer' };
    await pins.keep(till, newer);
    await pins.drop(till, older);
    expect(await pins.keptAt(till)).toEqual([newer]);
  });

  it('stays when an older one is dropped at the same moment', async () => {
    const older = await keptSomeone();
    const newer = { ...older, refreshToken: 'newer' };
    beforeNextUpdate(() => pins.keep(till, newer));
    await pins.drop(till, older);
    expect(await pins.keptAt(till)).toEqual([newer]);
  });

  it('is one of those of 20 tills at most: the oldest gives way', async () => {
    const josie = someone('Josie');
    await pins.set(josie, pin);
    const tills = Array.from({ length: 22 }, newTillSecret);
    for (const place of tills) {
      now += 1_000;
      await pins.keep(place, josie);
    }
    const kept = await Promise.all(tills.map((place) => pins.keptAt(place)));
    expect(kept.map((sessions) => sessions.length)).toEqual([0, 0, ...Array(20).fill(1)]);
  });
});

describe('wrong PINs', () => {
  it('say how many tries are left, and a right one gives them back', async () => {
    const josie = await keptSomeone();
    expect(await pins.open(till, josie, '0001')).toEqual(wrong(4));
    expect(await pins.open(till, josie, '0002')).toEqual(wrong(3));
    expect((await pins.open(till, josie, pin)).ok).toBe(true);
    expect(await pins.open(till, josie, '0003')).toEqual(wrong(4));
  });

  it('end what the till keeps, with the last; another till goes on', async () => {
    const josie = await keptSomeone();
    const nell = await keptSomeone('Nell');
    const other = newTillSecret();
    await pins.keep(other, josie);
    for (let left = tries - 1; left >= 0; left--) {
      expect(await pins.open(till, josie, '0001')).toEqual(wrong(left));
    }
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
    expect(await pins.keptAt(till)).toEqual([nell]);
    expect((await pins.open(other, josie, pin)).ok).toBe(true);
    await pins.keep(till, josie);
    expect((await pins.open(till, josie, pin)).ok).toBe(true);
  });

  it('are 20 until the next sign-in, however many right ones are in between', async () => {
    const josie = await keptSomeone();
    let wrongOnes = 0;
    for (; wrongOnes < guesses - 1; wrongOnes++) {
      expect(await pins.open(till, josie, '0001')).toMatchObject({ error: { code: 'wrong-pin' } });
      expect((await pins.open(till, josie, pin)).ok).toBe(true);
    }
    expect(await pins.open(till, josie, '0001')).toEqual(wrong(0));
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
    await pins.keep(till, josie);
    expect(await pins.open(till, josie, '0001')).toEqual(wrong(tries - 1));
  });

  it('end what the till keeps, also when nobody was left to drop it', async () => {
    const josie = await keptSomeone();
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: { access_id: `pin#${josie.userId}` },
        UpdateExpression: 'SET kept.#till.tries = :tries',
        ExpressionAttributeNames: { '#till': tillIdOf(till) },
        ExpressionAttributeValues: { ':tries': tries },
      }),
    );
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
  });

  it('are few, however many come at once', async () => {
    const josie = await keptSomeone();
    const guesses = Array.from({ length: 30 }, (_, guess) => String(7_000 + guess));
    const answers = await Promise.all(guesses.map((guess) => pins.open(till, josie, guess)));
    const compared = answers.filter(({ ok, ...it }) => !ok && JSON.stringify(it).includes('wrong'));
    expect(compared).toHaveLength(tries);
    expect(await pins.open(till, josie, pin)).toEqual(passwordRequired);
  });
});

describe('the list of a till', () => {
  const listed = async () => {
    const Key = { access_id: `till#${tillIdOf(till)}` };
    const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
    return [...(Item?.people ?? [])].sort();
  };

  it('forgets who has nothing there any more', async () => {
    const josie = await keptSomeone();
    const nell = await keptSomeone('Nell');
    await pins.remove(josie);
    expect(await pins.keptAt(till)).toEqual([nell]);
    expect(await listed()).toEqual([nell.userId]);
    now += 30 * dayMs;
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await listed()).toEqual([]);
    await pins.keep(till, nell);
    expect(await pins.keptAt(till)).toEqual([nell]);
  });

  it('does not forget who signs in at the same moment', async () => {
    const josie = await keptSomeone();
    await pins.drop(till, josie);
    beforeNextUpdate(() => pins.keep(till, josie));
    expect(await pins.keptAt(till)).toEqual([]);
    expect(await pins.keptAt(till)).toEqual([josie]);
  });
});

it('keeps nothing in words, and says when it can go', async () => {
  await keptSomeone('Nell Wicket');
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
  expect(JSON.stringify(Items)).not.toMatch(/Nell|Wicket|token of|4826/);
  expect(Items.length).toBeGreaterThan(0);
  expect(Items.every(({ expires_at }) => Number(expires_at) > 0)).toBe(true);
});
