import { expect, it } from '@jest/globals';
import { findingsSection } from './findings-section.ts';

it('lists rules with their reasons, and says so when there is none', () => {
  expect(findingsSection([{ rule: 'AwsSolutions-S1', reason: 'It is the log bucket.' }])).toContain(
    '| AwsSolutions-S1 | It is the log bucket. |',
  );
  expect(findingsSection([])).toBe('None: cdk-nag finds nothing in it.');
});
