import { expect, it } from '@jest/globals';
import type { PeerMeasurement } from './measure-peer.ts';
import { documentationTable, factTable, findingTable, sizeTable } from './result-tables.ts';

function measured(name: string, findings: [string, number][], facts: Record<string, string>) {
  const store = { lines: 33, resources: 65, resourceTypes: 28, findings: new Map(findings), facts };
  return {
    peer: { name, folder: name, version: '1.0.0', packages: [name], programs: {} },
    packages: 27,
    documentation: { languages: ['TypeScript', 'Java'], describedProps: 0.904 },
    tasks: new Map([['store', store]]),
  } satisfies PeerMeasurement;
}

const both = [
  measured('ours', [['IAM5', 2]], { throttling: 'yes' }),
  measured(
    'theirs',
    [
      ['CFR3', 1],
      ['IAM5', 30],
    ],
    { 'origin access': 'OAC' },
  ),
];

it('has a row for each peer, and a dash for what it was not asked to make', () => {
  expect(sizeTable(both).split('\n').slice(2)).toEqual([
    '| ours | 1.0.0 | – | – | – | – | – | – | 33 | 65 | 2 |',
    '| theirs | 1.0.0 | – | – | – | – | – | – | 33 | 65 | 31 |',
  ]);
});

it('has a row for each rule and each setting that any of them has', () => {
  expect(findingTable(both).split('\n').slice(2)).toEqual([
    '| CFR3 | – | 1 |',
    '| IAM5 | 2 | 30 |',
  ]);
  expect(factTable(both).split('\n').slice(2)).toEqual([
    '| throttling | yes | – |',
    '| origin access | – | OAC |',
  ]);
});

it('tells what is installed and described', () => {
  expect(documentationTable(both)).toContain('| ours | 27 | TypeScript, Java | 90 % | – |');
});
