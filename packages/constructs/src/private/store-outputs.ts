import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { IRetailTables } from '../i-retail-tables';
import type { IStaffDirectory } from '../i-staff-directory';
import type { ImageCdn } from '../image-cdn';
import type { ServiceApi } from '../service-api';
import type { ServiceFunction } from '../service-function';
import type { StoreMonitoring } from '../store-monitoring';
import type { WebApp } from '../web-app';
import { pascalCase } from './pascal-case';

/** The parts of a store about which something is put out. */
interface StoreParts {
  readonly web: WebApp;
  readonly images: ImageCdn;
  readonly api: ServiceApi;
  readonly staff: IStaffDirectory;
  readonly tables: IRetailTables;
  readonly functions: { readonly [name: string]: ServiceFunction };
  readonly monitoring: StoreMonitoring;
}

/**
 * Puts out what people and pipelines ask a store for. The output's id is that of the store and its
 * name, such as `StoreWebUrl`.
 */
export function storeOutputs(
  store: Construct,
  { web, images, api, staff, tables, functions, monitoring }: StoreParts,
): Record<string, CfnOutput> {
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
