import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openApiDocument } from '@agentic-retail/contracts/openapi';
import { expect, it } from '@jest/globals';
import { apiPages } from './api-pages.ts';

const folder = resolve(__dirname, '../../../docs/api');

it('is what docs/api holds (`npm run openapi` writes it)', () => {
  const files = readdirSync(folder).map((name): [string, string] => [
    name,
    readFileSync(`${folder}/${name}`, 'utf8'),
  ]);
  expect(new Map(files.toSorted())).toEqual(new Map([...apiPages()].toSorted()));
});

it('has every operation, every field of its examples and every problem', () => {
  const text = [...apiPages().values()].join('\n');
  const { paths, components } = openApiDocument() as {
    paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>>;
    components: { examples: Record<string, unknown> };
  };
  for (const operation of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    expect(text).toContain(`\n## ${operation.operationId}\n`);
    for (const { name } of operation.parameters) expect(text).toContain(`| \`${name}\` |`);
  }
  for (const code of Object.keys(components.examples)) expect(text).toContain(`\n## ${code}\n`);
});
