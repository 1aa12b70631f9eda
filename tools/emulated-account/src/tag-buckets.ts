import { S3 } from '@aws-sdk/client-s3';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { accountClientConfig } from './account-client-config.ts';
import { describeStack } from './describe-stack.ts';
import type { EmulatedAccount } from './emulated-account.ts';
import type { Template } from './template.ts';

/**
 * Puts the tags on buckets that their template gives them: the emulator's CloudFormation doesn't, and
 * CDK's function that empties a bucket before it is deleted looks for one.
 */
export async function tagBuckets(
  account: EmulatedAccount,
  { assembly, stackName }: { readonly assembly: string; readonly stackName: string },
): Promise<void> {
  const template: Template = new CloudAssembly(assembly).getStackByName(stackName).template;
  const { resources } = await describeStack(account, stackName);
  const s3 = new S3({ ...accountClientConfig(account), forcePathStyle: true });
  for (const [id, { Type, Properties }] of Object.entries(template.Resources ?? {})) {
    const TagSet = Properties?.Tags;
    const Bucket = resources.get(id)?.physicalId;
    if (Type !== 'AWS::S3::Bucket' || !Array.isArray(TagSet) || Bucket === undefined) continue;
    await s3.putBucketTagging({ Bucket, Tagging: { TagSet } });
  }
}
