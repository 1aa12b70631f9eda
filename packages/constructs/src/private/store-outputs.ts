import { CfnOutput } from 'aws-cdk-lib';
import type { RetailStore } from '../retail-store';
import { pascalCase } from './pascal-case';

/**
 * Puts out what people and pipelines ask a store for. The output's id is that of the store and its
 * name, such as `StoreWebUrl`.
 */
export function storeOutputs(store: RetailStore): Record<string, CfnOutput> {
  const { web, images, api, staff, tables, functions, monitoring } = store;
  const certificateArn = web.certificate?.certificate.certificateArn;
  const values: Record<string, string> = {
    WebUrl: web.url,
    WebBucketName: web.bucket.bucketName,
    WebDistributionId: web.distribution.distributionId,
    WebDistributionDomainName: web.distribution.distributionDomainName,
    ImagesUrl: images.url,
    ImagesBucketName: images.bucket.bucketName,
    ImagesDistributionId: images.distribution.distributionId,
    ImagesDistributionDomainName: images.distribution.distributionDomainName,
    ApiUrl: api.url,
    ApiId: api.api.apiId,
    UserPoolId: staff.userPool.userPoolId,
    UserPoolClientId: staff.userPoolClient.userPoolClientId,
    AlarmTopicArn: monitoring.topic.topicArn,
    ...(certificateArn !== undefined && { CertificateArn: certificateArn }),
  };
  for (const [name, { lambdaFunction }] of Object.entries(functions)) {
    values[`${pascalCase(name)}FunctionArn`] = lambdaFunction.functionArn;
  }
  for (const [variable, { tableName }] of Object.entries(tables.byVariable)) {
    values[`${pascalCase(variable.toLowerCase().replaceAll('_', '-'))}Name`] = tableName;
  }
  const prefix = store.node.id.replaceAll(/[^A-Za-z0-9]/g, '');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const output = new CfnOutput(store, `${name}Output`, { value });
      output.overrideLogicalId(`${prefix}${name}`);
      return [name, output];
    }),
  );
}
