import { describe, expect, it, test } from '@jest/globals';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CostTags, type CostTagsProps } from './cost-tags';
import { unvalidatedApp } from './testing/unvalidated-app';

function taggedBy(props: Partial<CostTagsProps> = {}): Template {
  const stack = new Stack(unvalidatedApp(), 'Shop');
  const bucket = new Bucket(stack, 'Images');
  CostTags.apply(stack, { environmentName: 'dev', team: 'retail platform', ...props });
  CostTags.component(bucket, 'images');
  return Template.fromStack(stack);
}

describe('CostTags', () => {
  it('says project, environment, team, tool and component', () => {
    taggedBy().hasResourceProperties('AWS::S3::Bucket', {
      Tags: [
        { Key: 'Component', Value: 'images' },
        { Key: 'Environment', Value: 'dev' },
        { Key: 'ManagedBy', Value: 'CDK' },
        { Key: 'Project', Value: 'AgenticRetailOS' },
        { Key: 'Team', Value: 'retail platform' },
      ],
    });
  });

  it('takes another project', () => {
    const [bucket] = Object.values(taggedBy({ project: 'Corner shop' }).toJSON().Resources);
    expect(JSON.stringify(bucket)).toContain('{"Key":"Project","Value":"Corner shop"}');
  });

  test.each(['', 'a;b', 'x'.repeat(257)])('refuses the team "%s"', (team) => {
    expect(() => taggedBy({ team })).toThrow(
      `Shop: CostTags.team must be 1 to 256 letters, digits, spaces and _.:/=+-@; it is "${team}". Fix: Give a short name such as "retail-platform".`,
    );
  });

  it('refuses a project that is no tag', () => {
    expect(() => taggedBy({ project: '' })).toThrow('CostTags.project must be 1 to 256');
  });

  it('refuses a bad name of an environment', () => {
    expect(() => taggedBy({ environmentName: 'Dev' })).toThrow('CostTags.environmentName must be');
  });
});
