import { describe, expect, it } from '@jest/globals';
import { pageOutputs } from './page-outputs.ts';

const outputs = { WebBucketName: 'page', WebDistributionId: 'E1', WebUrl: 'https://shop.example' };

describe('pageOutputs', () => {
  it('reads where the page goes', () => {
    expect(pageOutputs('web', outputs)).toEqual({
      bucketName: 'page',
      distributionId: 'E1',
      url: 'https://shop.example',
    });
  });

  it('says when the stack is not there, or puts out something else', () => {
    expect(() => pageOutputs('web', undefined)).toThrow('The stack web is not deployed');
    expect(() => pageOutputs('web', { ...outputs, WebDistributionId: '' })).toThrow(
      'The stack web has no output WebDistributionId.',
    );
  });
});
