import type * as z from 'zod/mini';
import type { FieldError } from './problem.ts';

type Issue = z.core.$ZodIssue;

const nouns: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const formats: Record<string, string> = {
  email: 'must be an email address',
  datetime: 'must be a UTC time like 2026-01-31T09:30:00Z',
  date: 'must be a date like 2026-01-31',
};

/** What is wrong with a value, in words: every field with the rule it broke. */
export function describeIssues(error: z.core.$ZodError, root: string): FieldError[] {
  return error.issues.flatMap((issue) => describeIssue(issue, root));
}

function describeIssue(issue: Issue, root: string): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key], root),
      detail: 'is not a field of this request; leave it out',
    }));
  }
  return [{ pointer: pointerTo(issue.path, root), detail: rule(issue) }];
}

function rule(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing; it must be ${noun(issue.expected)}`
        : `must be ${noun(issue.expected)}`;
    case 'too_big':
      return `must ${bound(issue.origin, 'at most', Number(issue.maximum))}`;
    case 'too_small':
      return `must ${bound(issue.origin, 'at least', Number(issue.minimum))}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? `must be ${issue.options.map((value) => JSON.stringify(value)).join(' or ')}`
        : 'has none of the forms that are possible here';
    case 'invalid_format':
      return formats[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

function noun(expected: string): string {
  return nouns[expected] ?? expected;
}

function bound(origin: string, side: 'at most' | 'at least', limit: number): string {
  if (origin === 'string')
    return `have ${side} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `have ${side} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `be ${side} ${limit}`;
}

/** A JSON pointer (RFC 6901) below `root`, which is empty for the body. */
function pointerTo(path: readonly PropertyKey[], root: string): string {
  const steps = path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'));
  return root === '' ? steps.map((step) => `/${step}`).join('') : [root, ...steps].join('.');
}
