import { expect, it } from '@jest/globals';
import { splitBatch } from './split-batch.ts';

it('leaves half of the last table of a batch of reads', () => {
  const Keys = [{ id: 1 }, { id: 2 }, { id: 3 }];
  expect(splitBatch({ A: { Keys: [{ id: 9 }] }, B: { Keys } })).toEqual({
    done: { A: { Keys: [{ id: 9 }] }, B: { Keys: [{ id: 1 }] } },
    left: { B: { Keys: [{ id: 2 }, { id: 3 }] } },
  });
});

it('leaves half of a batch of writes', () => {
  expect(splitBatch({ A: ['put 1', 'put 2'] })).toEqual({
    done: { A: ['put 1'] },
    left: { A: ['put 2'] },
  });
});

it('leaves all of a batch that asks for one thing', () => {
  expect(splitBatch({ A: { Keys: [{ id: 1 }] } })).toEqual({
    done: {},
    left: { A: { Keys: [{ id: 1 }] } },
  });
});
