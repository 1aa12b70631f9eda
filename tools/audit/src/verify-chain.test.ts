import { hashed } from '@agentic-retail/service-kit/audit/chain-block';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type WrittenAudit, writtenAudit } from './testing/written-audit.ts';
import { verifyChain } from './verify-chain.ts';

type Item = Awaited<ReturnType<WrittenAudit['items']>>[number];

let audit: WrittenAudit;

/** Three blocks with three entries each. */
beforeEach(async () => {
  audit = await writtenAudit();
  for (let block = 0; block < 3; block++) {
    await audit.write(3);
    await audit.chain.seal();
  }
});

afterEach(() => audit.close());

const verify = () => verifyChain(audit.client, audit.name);
const keyOf = ({ audit_month, entry_id }: Item) => ({ audit_month, entry_id });
const overwrite = (Item: object) =>
  audit.client.send(new PutCommand({ TableName: audit.name, Item: { ...Item } }));
const remove = (item: Item) =>
  audit.client.send(new DeleteCommand({ TableName: audit.name, Key: keyOf(item) }));

async function at(of: 'chain' | 'entries', index: number): Promise<Item> {
  const item = (await audit.items(of))[index];
  if (!item) throw new Error(`there is no ${index} of the ${of}`);
  return item;
}

describe('an audit that nobody touched', () => {
  it('is whole, and says where its chain ends', async () => {
    const last = await at('chain', 2);
    expect(await verify()).toEqual({
      blocks: 3,
      entries: 9,
      waiting: 0,
      head: { number: 3, hash: last.hash },
      broken: undefined,
    });
  });

  it('counts what is not sealed yet, and still has it once it is', async () => {
    await audit.write(2);
    expect(await verify()).toMatchObject({ entries: 9, waiting: 2, broken: undefined });
    await audit.chain.seal();
    expect(await verify()).toMatchObject({ entries: 11, waiting: 0, broken: undefined });
  });
});

describe('an entry', () => {
  it.each([0, 4, 8])('number %i that was changed is named', async (index) => {
    const entry = await at('entries', index);
    await overwrite({ ...entry, after: { price: 1_000_000 } });
    const broken = { kind: 'entry', id: entry.entry_id, fault: 'changed' };
    expect((await verify()).broken).toEqual(broken);
  });

  it('that got an attribute more, or lost one, is named', async () => {
    const entry = await at('entries', 4);
    await overwrite({ ...entry, remark: 'approved' });
    expect((await verify()).broken).toMatchObject({ id: entry.entry_id, fault: 'changed' });
    const { source_ip: _, ...rest } = entry;
    await overwrite(rest);
    expect((await verify()).broken).toMatchObject({ id: entry.entry_id, fault: 'changed' });
  });

  it('that was deleted is named', async () => {
    const entry = await at('entries', 4);
    await remove(entry);
    const broken = { kind: 'entry', id: entry.entry_id, fault: 'missing' };
    expect((await verify()).broken).toEqual(broken);
  });

  it('that was put in where the past is sealed is named', async () => {
    const entry = await at('entries', 4);
    const forged = {
      ...entry,
      entry_id: '2026-02-01T10:00:00.000Z#forged',
      audit_month: '2026-02',
    };
    await overwrite(forged);
    const broken = { kind: 'entry', id: forged.entry_id, fault: 'never-sealed' };
    expect((await verify()).broken).toEqual(broken);
    // Nor does the chain take it up later.
    await audit.write(1);
    await audit.chain.seal();
    expect((await verify()).broken).toEqual(broken);
  });

  it('that was copied into another month is noticed, though its id is sealed', async () => {
    await overwrite({ ...(await at('entries', 4)), audit_month: 'elsewhere' });
    expect(await verify()).toMatchObject({ entries: 9, waiting: 1 });
  });

  it('that changed places with another is named', async () => {
    const [one, other] = [await at('entries', 3), await at('entries', 5)];
    await overwrite({ ...other, ...keyOf(one) });
    await overwrite({ ...one, ...keyOf(other) });
    expect((await verify()).broken).toMatchObject({ id: one.entry_id, fault: 'changed' });
  });
});

describe('a block', () => {
  it('that was changed is named', async () => {
    await overwrite({ ...(await at('chain', 1)), sealed_at: '2026-01-01T00:00:00.000Z' });
    expect((await verify()).broken).toEqual({ kind: 'block', id: '2', fault: 'changed' });
  });

  it('that was made anew, with a hash that fits, breaks the one after it', async () => {
    const { hash: _, ...block } = await at('chain', 1);
    await overwrite(hashed({ ...block, sealed_at: '2026-01-01T00:00:00.000Z' } as never));
    expect((await verify()).broken).toEqual({ kind: 'block', id: '3', fault: 'unlinked' });
  });

  it('that was deleted is named', async () => {
    await remove(await at('chain', 1));
    expect((await verify()).broken).toEqual({ kind: 'block', id: '2', fault: 'missing' });
  });

  it('that changed places with another is named', async () => {
    const [first, second] = [await at('chain', 0), await at('chain', 1)];
    await overwrite({ ...second, ...keyOf(first) });
    await overwrite({ ...first, ...keyOf(second) });
    expect((await verify()).broken).toEqual({ kind: 'block', id: '1', fault: 'changed' });
  });

  it('that was cut off with its entries is missed by whoever has kept the head', async () => {
    const { head } = await verify();
    for (const index of [8, 7, 6]) await remove(await at('entries', index));
    await remove(await at('chain', 2));
    expect((await verify()).broken).toBeUndefined();
    const found = await verifyChain(audit.client, audit.name, head);
    expect(found.broken).toEqual({ kind: 'block', id: '3', fault: 'missing' });
  });

  it('of a chain that was written anew is not the one that was kept', async () => {
    const { head } = await verify();
    const { hash: _, ...last } = await at('chain', 2);
    await overwrite(hashed({ ...last, sealed_at: '2026-01-01T00:00:00.000Z' } as never));
    expect((await verify()).broken).toBeUndefined();
    const found = await verifyChain(audit.client, audit.name, head);
    expect(found.broken).toEqual({ kind: 'block', id: '3', fault: 'changed' });
  });
});
