import { describe, expect, it, test } from '@jest/globals';
import { examples } from '../examples/examples.ts';
import { made } from '../testing/made.ts';
import { pictureOf } from './picture.ts';
import { synthesize } from './synthesize.ts';

const tables = ['Products', 'Sales', 'Logs'].map((name) =>
  made(name, 'AWS::DynamoDB::Table', { path: ['Store', 'Tables', name, 'Resource'] }),
);
const pool = made('Pool', 'AWS::Cognito::UserPool', { given: true });
const reader = made('Reader', 'AWS::Lambda::Function', {
  references: ['Products', 'Sales', 'Pool'],
});

describe('pictureOf', () => {
  it('draws three alike as one, with a single line to them', () => {
    const { nodes, relations } = pictureOf([...tables, reader]);
    expect(nodes.map(({ title, detail }) => [title, detail])).toEqual([
      ['3 DynamoDB tables', 'Products, Sales, Logs'],
      ['Reader', 'Lambda function'],
    ]);
    expect(relations).toEqual([{ from: 'Reader', to: 'Products' }]);
  });

  it('draws two alike as two, in the part they belong to', () => {
    const { nodes } = pictureOf(tables.slice(0, 2));
    expect(nodes.map(({ title, group }) => [title, group])).toEqual([
      ['Tables/Products', 'Tables'],
      ['Tables/Sales', 'Tables'],
    ]);
  });

  it('draws what was given only where something made has to do with it', () => {
    const bystander = made('Bystander', 'AWS::SNS::Topic', { given: true });
    const { nodes } = pictureOf([reader, pool, bystander]);
    expect(nodes.map(({ id }) => id)).toEqual(['Reader', 'Pool']);
  });

  test.each(examples)('takes in $construct at one look', (example) => {
    const { resources } = synthesize(example);
    const { nodes } = pictureOf(resources);
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.length).toBeLessThanOrEqual(15);
  });
});
