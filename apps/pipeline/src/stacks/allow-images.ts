import type { ImageCdn, ServiceFunction } from '@agentic-retail/constructs';
import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Allows a function to sign addresses that take pictures of products, and nothing else of the bucket. */
export function allowImages(service: ServiceFunction, images: ImageCdn): void {
  const bucketArn = Stack.of(images).exportValue(images.bucket.bucketArn);
  service.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:PutObject'], resources: [`${bucketArn}/products/*`] }),
  );
  const { 'Fn::ImportValue': name } = Stack.of(service).resolve(bucketArn);
  // Where the program stood is written into the cloud assembly otherwise, with the machine's paths.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    Validations.of(service.role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${name}/products/*]`,
      reason: 'Pictures of products, to be put only; each gets a name that is not known before.',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
