import { describe, expect, it, test } from '@jest/globals';
import { fillSection } from './fill-section.ts';

const page = `# Tables

<!-- generated:resources -->
old
<!-- /generated -->

By hand.

<!-- generated:cost -->
<!-- /generated -->
`;

describe('fillSection', () => {
  it('replaces what stands in the section, and nothing else', () => {
    expect(fillSection(page, 'resources', 'new\n')).toBe(page.replace('\nold\n', '\n\nnew\n\n'));
  });

  it('fills an empty section', () => {
    expect(fillSection(page, 'cost', '12 USD')).toContain(
      '<!-- generated:cost -->\n\n12 USD\n\n<!-- /generated -->',
    );
  });

  it('changes nothing the second time', () => {
    const once = fillSection(page, 'cost', '12 USD');
    expect(fillSection(once, 'cost', '12 USD')).toBe(once);
  });

  test.each([
    ['is missing', '# Tables\n'],
    ['is there twice', page + page],
    ['is not closed', '<!-- generated:resources -->\n'],
  ])('refuses a page where the section %s', (_, bad) => {
    expect(() => fillSection(bad, 'resources', 'new')).toThrow(
      'The page must have one section from "<!-- generated:resources -->"',
    );
  });
});
