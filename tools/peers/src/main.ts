import { readFileSync, writeFileSync } from 'node:fs';
import { fillSection } from '@agentic-retail/library-docs/fill-section';
import { checkSameShop } from './check-same-shop.ts';
import { measurePeer, type PeerMeasurement } from './measure-peer.ts';
import { peers } from './peers.ts';
import { documentationTable, factTable, findingTable, sizeTable } from './result-tables.ts';

// `npm run bench:peers`: installs each peer in a temporary folder, measures it there, and writes the
// tables of packages/constructs/docs/peers.md.
const file = new URL('../../../packages/constructs/docs/peers.md', import.meta.url);

const measured: PeerMeasurement[] = [];
for (const peer of peers) {
  console.log(`▸ ${peer.name}`);
  measured.push(await measurePeer(peer));
}
checkSameShop(measured);

const sections = {
  date: `Measured on ${new Date().toISOString().slice(0, 10)}.`,
  size: sizeTable(measured),
  findings: findingTable(measured),
  settings: factTable(measured),
  documentation: documentationTable(measured),
};
let page = readFileSync(file, 'utf8');
for (const [name, text] of Object.entries(sections)) page = fillSection(page, name, text);
writeFileSync(file, page);
console.log(`✓ ${file.pathname}`);
