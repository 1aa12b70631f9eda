import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { acknowledgedFindings } from './acknowledged-findings';

const page = readFileSync(join(__dirname, '../../docs/security.md'), 'utf8');

it('are all listed for whoever reviews the security, with the reason, and no other', () => {
  const listed = page
    .split('\n')
    .filter((line) => line.startsWith('| AwsSolutions-'))
    .map((line) => line.split(' | '))
    .map(([rule = '', , reason = '']) => `${rule.slice(2)}: ${reason.replace(/ \|$/, '')}`);
  const accepted = Object.values(acknowledgedFindings).map(({ id, reason }) => `${id}: ${reason}`);
  expect(listed).toEqual(accepted);
});

it('are eight at most', () => {
  expect(Object.keys(acknowledgedFindings).length).toBeLessThanOrEqual(8);
});
