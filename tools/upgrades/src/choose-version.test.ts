import { describe, expect, it, test } from '@jest/globals';
import { chooseVersion } from './choose-version.ts';

const before = new Date('2026-03-15T00:00:00Z');
const old = '2026-03-01T00:00:00Z';
const fresh = '2026-03-20T00:00:00Z';

function choose(current: string, time: Record<string, string>, below?: string) {
  return chooseVersion({
    current,
    published: { versions: Object.keys(time), time },
    before,
    below,
  });
}

describe('chooseVersion', () => {
  it('takes the newest that has been out for long enough', () => {
    const times = { '1.2.3': old, '1.10.0': old, '1.9.0': old, '1.11.0': fresh };
    expect(choose('1.2.3', times)).toEqual({ version: '1.10.0' });
  });

  it('leaves a version that is newer than all that are old enough', () => {
    expect(choose('1.11.0', { '1.10.0': old, '1.11.0': fresh })).toEqual({ version: '1.11.0' });
  });

  it('takes no prerelease, and nothing that it does not know the age of', () => {
    const published = { versions: ['1.3.0-rc.1', '1.4.0'], time: { '1.3.0-rc.1': old } };
    expect(chooseVersion({ current: '1.2.3', published, before })).toEqual({ version: '1.2.3' });
  });

  it('takes nothing that was withdrawn', () => {
    const published = { versions: ['1.2.4'], time: { '1.2.4': old, '1.2.5': old } };
    expect(chooseVersion({ current: '1.2.3', published, before }).version).toBe('1.2.4');
  });

  it('names a later major and does not take it', () => {
    const times = { '1.3.0': old, '2.0.0': old, '3.0.0': fresh };
    expect(choose('1.2.3', times)).toEqual({ version: '1.3.0', nextMajor: '2.0.0' });
  });

  it('counts each minor below 1.0.0 as a major', () => {
    const times = { '0.28.3': old, '0.29.0': old };
    expect(choose('0.28.2', times)).toEqual({ version: '0.28.3', nextMajor: '0.29.0' });
  });

  it('stays below what is held back', () => {
    expect(choose('23.2.1', { '23.2.2': old, '24.0.0': old }, '23.2.2')).toEqual({
      version: '23.2.1',
    });
  });

  test.each(['^1.2.3', '1.2', 'latest'])('refuses %s', (current) => {
    expect(() => choose(current, {})).toThrow(
      `A version must be exact, as 1.2.3; it is "${current}".`,
    );
  });
});
