import { describe, expect, it } from '@jest/globals';
import { createMemoryStorage } from '../../lib/memory-storage.ts';
import { createPendingSales } from './pending-sales.ts';

const sale = (last: number) => ({
  request: {
    id: `0199aaaa-0000-7000-8000-00000000000${last}`,
    registerId: 'till-1',
    lines: [{ sku: 'CAN-001', quantity: 2 }],
    payments: [],
    expectedTotal: 1495,
  },
  wasSent: true,
});

describe('createPendingSales', () => {
  it('shows what other windows have saved and removed, the oldest first', () => {
    const storage = createMemoryStorage();
    const [one, other] = [createPendingSales(storage), createPendingSales(storage)];
    one.save(sale(2));
    other.save(sale(1));
    one.reload();
    expect(one.all.get()).toEqual([sale(1), sale(2)]);
    other.remove(sale(1).request.id);
    one.reload();
    expect(one.all.get()).toEqual([sale(2)]);
  });

  it('gives out as it stands what it can’t read, and leaves it where it is', () => {
    const storage = createMemoryStorage();
    storage.write('pending-sale:torn', '{"request":');
    storage.write('pending-sale:foreign', '{"total":1495}');
    storage.write('cart', '[]');
    const pending = createPendingSales(storage);
    pending.save(sale(1));
    pending.reload();
    expect(pending.all.get()).toEqual([sale(1)]);
    expect(pending.unreadable.get()).toEqual({
      'pending-sale:torn': '{"request":',
      'pending-sale:foreign': '{"total":1495}',
    });
    expect(storage.read('pending-sale:torn')).toBe('{"request":');
  });
});
