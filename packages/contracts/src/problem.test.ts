import { describe, expect, it } from '@jest/globals';
import { problemSchema, problemType } from './problem.ts';
import { problems } from './problems.ts';

describe.each(Object.entries(problems))('%s', (code, [status, title]) => {
  it('is named in kebab case, with a status of an error and a title', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
  });
});

describe('a problem', () => {
  const problem = {
    type: problemType('busy'),
    title: 'Busy',
    status: 503,
    detail: 'Wait.',
    code: 'busy',
  };

  it('may bring more along than every problem has', () => {
    expect(problemSchema.parse({ ...problem, shortages: [] })).toEqual({
      ...problem,
      shortages: [],
    });
  });

  it.each([{ code: 'unheard-of' }, { code: undefined }, { detail: undefined }, { errors: 'x' }])(
    'is none with %p',
    (change) => {
      expect(problemSchema.safeParse({ ...problem, ...change }).success).toBe(false);
    },
  );
});
