import { describe, expect, it } from '@jest/globals';
import { made } from '../testing/made.ts';
import { fold, foldLevels } from './fold.ts';

const resources = [
  made('Function', 'AWS::Lambda::Function', { references: ['Role'] }),
  made('Role', 'AWS::IAM::Role'),
  made('Policy', 'AWS::IAM::Policy', { references: ['Role'] }),
  made('DeployRole', 'AWS::IAM::Role'),
];

describe('fold', () => {
  it('draws a policy as a part of its role', () => {
    expect(fold(resources, 0).get('Policy')).toBe('Role');
    expect(fold(resources, 0).get('Role')).toBe('Role');
  });

  it('draws the role as a part of its function too where there is too much, and the policy with it', () => {
    const folded = fold(resources, foldLevels);
    expect([folded.get('Role'), folded.get('Policy')]).toEqual(['Function', 'Function']);
  });

  it('leaves alone what has nothing to be a part of', () => {
    expect(fold(resources, foldLevels).get('DeployRole')).toBe('DeployRole');
  });

  it('folds what was given in any case', () => {
    const given = resources.map((resource) => ({ ...resource, given: true }));
    expect(fold(given, 0).get('Role')).toBe('Function');
  });
});
