import { describe, expect, it } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { unvalidatedApp } from '../testing/unvalidated-app';
import { checkProp } from './prop-check';

const stack = new Stack(unvalidatedApp(), 'Shop');
const bad = { prop: 'Thing.size', rule: 'be small', given: 'huge', fix: 'Give less.' };

describe('checkProp', () => {
  it('accepts a prop that holds', () => {
    expect(() => checkProp(stack, true, bad)).not.toThrow();
  });

  it('names place, prop, rule, what was given and the fix', () => {
    expect(() => checkProp(stack, false, bad)).toThrow(
      'Shop: Thing.size must be small; it is "huge". Fix: Give less.',
    );
  });

  it('says when nothing was given', () => {
    expect(() => checkProp(stack, false, { ...bad, given: undefined })).toThrow('it is nothing.');
  });
});
