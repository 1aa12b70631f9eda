import { describe, expect, it } from '@jest/globals';
import { stopAll } from './stop-all.ts';

describe('stopAll', () => {
  it('stops one after the other, the last started first', async () => {
    const told: string[] = [];
    await stopAll([
      () => told.push('first'),
      async () => {
        await Promise.resolve();
        told.push('second');
      },
    ]);
    expect(told).toEqual(['second', 'first']);
  });

  it('leaves nothing running when one fails, and throws what the first has thrown', async () => {
    const told: string[] = [];
    const ends = [
      () => told.push('lock'),
      () => Promise.reject(new Error('the engine')),
      () => {
        throw new Error('the server');
      },
    ];
    await expect(stopAll(ends)).rejects.toThrow('the server');
    expect(told).toEqual(['lock']);
  });
});
