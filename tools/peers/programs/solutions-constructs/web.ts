import { CloudFrontToS3 } from '@aws-solutions-constructs/aws-cloudfront-s3';
import { App, Stack } from 'aws-cdk-lib';

export const app = new App();
const stack = new Stack(app, 'Web');
new CloudFrontToS3(stack, 'Site', {
  cloudFrontDistributionProps: {
    errorResponses: [403, 404].map((httpStatus) => ({
      httpStatus,
      responseHttpStatus: 200,
      responsePagePath: '/index.html',
    })),
  },
});
