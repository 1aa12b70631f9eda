import type { Stack } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';

/** A domain with its certificate, and records to whatever is found there, for peers that have none. */
export function domain(stack: Stack) {
  const domainNames = ['shop.example.com', 'www.shop.example.com'];
  const zone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', {
    hostedZoneId: 'Z0123456789ABCDEFGHIJ',
    zoneName: 'example.com',
  });
  const certificate = new Certificate(stack, 'Certificate', {
    domainName: 'shop.example.com',
    subjectAlternativeNames: ['www.shop.example.com'],
    validation: CertificateValidation.fromDns(zone),
  });
  const pointTo = (distribution: IDistribution) => {
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    for (const recordName of domainNames) {
      new ARecord(stack, `A.${recordName}`, { zone, recordName, target });
      new AaaaRecord(stack, `AAAA.${recordName}`, { zone, recordName, target });
    }
  };
  return { names: { domainNames, certificate }, pointTo };
}
