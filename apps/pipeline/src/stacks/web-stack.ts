import { CostTags, type ImageCdn, type ServiceApi, WebApp } from '@agentic-retail/constructs';
import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { deliveryNames } from '../config/delivery-names.ts';
import type { Environment } from '../config/environments.ts';
import { type RetailStackProps, stackPropsOf } from './retail-stack-props.ts';
import { storeStageOf } from './store-stage-of.ts';

interface WebStackProps extends RetailStackProps {
  readonly api: ServiceApi;
  readonly images: ImageCdn;
}

/** The page of an environment and its API on one origin, at the environment's domain. */
export class WebStack extends Stack {
  readonly web: WebApp;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    super(scope, id, stackPropsOf(props, 'Page of the store'));
    const { environmentName, environment, api, images } = props;
    CostTags.apply(this, { environmentName, team: environment.team });
    CostTags.component(this, 'web');

    this.web = new WebApp(this, 'Web', {
      environmentName,
      stage: storeStageOf(environment),
      api: api.api,
      connectOrigins: [`https://${images.bucket.bucketRegionalDomainName}`],
      domain: this.domainOf(environment),
    });
    // The pipeline is there before the page: its role gets here what it may do with it, and no more.
    const { deployRole } = deliveryNames(environmentName);
    this.web.grantPublish(Role.fromRoleName(this, 'DeployRole', deployRole));

    const { bucket, distribution, url, certificate } = this.web;
    const outputs = {
      WebUrl: url,
      WebBucketName: bucket.bucketName,
      WebDistributionId: distribution.distributionId,
      WebDistributionDomainName: distribution.distributionDomainName,
      CertificateArn: certificate?.certificate.certificateArn,
    };
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) {
        new CfnOutput(this, name, { value });
      }
    }
  }

  private domainOf({ webDomain, hostedZoneId, hostedZoneName }: Environment) {
    if (webDomain === undefined || hostedZoneId === undefined || hostedZoneName === undefined) {
      return undefined;
    }
    const hostedZone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId,
      zoneName: hostedZoneName,
    });
    return { domainName: webDomain, hostedZone };
  }
}
