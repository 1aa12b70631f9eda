import { describe, expect, it, test } from '@jest/globals';
import { chooseEnvironments } from './choose-environments.ts';

const known = ['dev', 'test', 'prod'];
const choose = (args: readonly string[], variable?: string) =>
  chooseEnvironments({ args, variable, known });

describe('chooseEnvironments', () => {
  it('is dev unless told otherwise', () => {
    expect(choose([])).toEqual(['dev']);
    expect(choose([], '')).toEqual(['dev']);
  });

  test.each([
    [['--env', 'prod'], ['prod']],
    [['--env=test,prod'], ['test', 'prod']],
    [
      ['--env', 'test', '--env', 'dev'],
      ['test', 'dev'],
    ],
    [['--env', 'dev, dev'], ['dev']],
  ])('understands %j', (args, names) => {
    expect(choose(args)).toEqual(names);
  });

  it('takes the variable when there is no argument', () => {
    expect(choose([], 'dev,prod')).toEqual(['dev', 'prod']);
    expect(choose(['--env', 'test'], 'dev,prod')).toEqual(['test']);
  });

  it('names what is unknown and what there is', () => {
    expect(() => choose(['--env', 'dev,staging'])).toThrow(
      'Unknown environment "staging": choose among dev, test, prod, as in --env dev,test,prod.',
    );
  });

  test.each([['--environment', 'dev'], ['dev'], ['--env']])('refuses %s', (...args) => {
    expect(() => choose(args)).toThrow();
  });
});
