import { describe, expect, it } from '@jest/globals';
import { email, personName } from './user.ts';

describe('email', () => {
  it.each([
    ['nell@shop.example', 'nell@shop.example'],
    ['  Nell.Wicket+till@Shop.Example\n', 'nell.wicket+till@shop.example'],
  ])('%j is %p once it is parsed', (given, parsed) => {
    expect(email.parse(given)).toBe(parsed);
  });

  it.each(['', 'nell', 'nell@', '@shop.example', 'a b@shop.example', 'a@b', 'a@b.co, c@d.co', 7])(
    'is not %p',
    (value) => {
      expect(email.safeParse(value).success).toBe(false);
    },
  );

  it('has at most as many characters as a user pool takes', () => {
    const domain = '@shop.example';
    expect(email.safeParse('a'.repeat(128 - domain.length) + domain).success).toBe(true);
    expect(email.safeParse('a'.repeat(129 - domain.length) + domain).success).toBe(false);
  });
});

describe('a person’s name', () => {
  it.each(['Nell', "Siobhán O'Neill", '王小明', 'نور', 'X Æ A-12', '🦊'])('is %p', (value) => {
    expect(personName.safeParse(value).success).toBe(true);
  });
});
