import { describe, expect, it } from '@jest/globals';
import { shortcutOf } from './shortcuts.ts';

function press(key: string, more: { ctrlKey?: boolean; altKey?: boolean } = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...more };
}

describe('shortcutOf', () => {
  it.each([
    ['/', 'focus-search'],
    ['+', 'more-of-last'],
    ['-', 'less-of-last'],
    ['?', 'help'],
    ['F2', 'pay'],
    ['F4', 'park'],
    ['F9', 'parked-carts'],
    ['F8', 'clear-cart'],
  ] as const)('%s is %s', (key, meaning) => {
    expect(shortcutOf(press(key), 'page')).toBe(meaning);
  });

  it('pays with Ctrl+Enter, not with Enter', () => {
    expect(shortcutOf(press('Enter', { ctrlKey: true }), 'page')).toBe('pay');
    expect(shortcutOf(press('Enter'), 'page')).toBeUndefined();
  });

  it('leaves to a field what is typed into it', () => {
    expect(['/', '+', '-', '?', '7'].map((key) => shortcutOf(press(key), 'field'))).toEqual(
      Array(5).fill(undefined),
    );
    expect(shortcutOf(press('F2'), 'field')).toBe('pay');
  });

  it('leaves the browser’s own shortcuts alone', () => {
    expect(shortcutOf(press('+', { ctrlKey: true }), 'page')).toBeUndefined();
    expect(shortcutOf(press('-', { altKey: true }), 'page')).toBeUndefined();
    expect(shortcutOf(press('F4', { altKey: true }), 'page')).toBeUndefined();
  });
});
