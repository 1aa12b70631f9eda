import { App, Stack } from 'aws-cdk-lib';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';

export const app = new App();
const stack = new Stack(app, 'Web');
new Distribution(stack, 'Distribution', {
  defaultBehavior: { origin: S3BucketOrigin.withOriginAccessControl(new Bucket(stack, 'Bucket')) },
  defaultRootObject: 'index.html',
  errorResponses: [403, 404].map((httpStatus) => ({
    httpStatus,
    responseHttpStatus: 200,
    responsePagePath: '/index.html',
  })),
});
