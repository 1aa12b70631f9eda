import { expect, it } from '@jest/globals';
import { differences } from './differences.ts';

it('names everything that templates lack once, after what always differs', () => {
  const tags = { what: 'AWS::S3::Bucket.Tags', how: 'ignored', why: 'put on later' } as const;
  const lines = differences([
    { data: [{ ...tags, resources: ['A'] }], web: [{ ...tags, resources: ['B'] }] },
    {
      pipeline: [
        { what: 'AWS::CodePipeline::Pipeline', how: 'removed', why: 'run here', resources: ['P'] },
      ],
    },
  ]);
  expect(lines.slice(-2)).toEqual([
    'ignored AWS::S3::Bucket.Tags: put on later',
    'removed AWS::CodePipeline::Pipeline: run here',
  ]);
  expect(lines[0]).toContain('CodePipeline and CodeBuild are played');
});
