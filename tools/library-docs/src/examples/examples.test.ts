import * as library from '@agentic-retail/constructs';
import { describe, expect, it, test } from '@jest/globals';
import { Construct } from 'constructs';
import { synthesize } from '../resources/synthesize.ts';
import { examples } from './examples.ts';

const constructs = Object.entries(library)
  .filter(
    ([, exported]) => typeof exported === 'function' && exported.prototype instanceof Construct,
  )
  .map(([name]) => name);

describe('the examples', () => {
  it('show every construct of the library', () => {
    expect(examples.map(({ construct }) => construct).sort()).toEqual(constructs.sort());
  });

  test.each(examples)(
    '$construct makes something, with no helper function of the CDK',
    (example) => {
      const own = synthesize(example).resources.filter(({ given }) => !given);
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ type }) => type.startsWith('Custom::'))).toEqual([]);
    },
  );
});
