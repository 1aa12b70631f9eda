import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { compileSnippets } from './compile-snippets.ts';
import { findSnippets } from './find-snippets.ts';

const library = resolve(__dirname, '../../../../packages/constructs');
const docs = readdirSync(join(library, 'docs')).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...docs.map((name) => `docs/${name}`)];

describe('the examples', () => {
  const snippets = pages.flatMap((page) =>
    findSnippets(page, readFileSync(join(library, page), 'utf8')),
  );

  it('are in the README and in the page of every construct', () => {
    const withExamples = new Set(snippets.map(({ place }) => place.split(':')[0]));
    expect(withExamples).toContain('README.md');
    expect(withExamples.size).toBeGreaterThanOrEqual(12);
  });

  it('compile against the library as it is built', () => {
    expect(compileSnippets(snippets)).toEqual([]);
  });
});

describe('compileSnippets', () => {
  const faulty = 'const stage: StoreStage = StoreStage.FOREVER;\nconsole.log(stage);\n';
  const whole = `import { StoreStage } from '@agentic-retail/constructs';\n${faulty}`;

  it('says where in the page a wrong example is wrong', () => {
    const faults = compileSnippets([
      { place: 'docs/good.md:3', code: 'console.log(1);\n', inFixture: false },
      { place: 'docs/bad.md:10', code: whole, inFixture: false },
      { place: 'README.md:20', code: faulty, inFixture: true },
    ]);
    expect(faults).toEqual([
      expect.stringMatching(/^docs\/bad\.md:11: error TS\d+: .*FOREVER/),
      expect.stringMatching(/^README\.md:20: error TS\d+: .*FOREVER/),
    ]);
  });
});
