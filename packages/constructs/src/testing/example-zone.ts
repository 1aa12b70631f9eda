import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';

/** The zone `example.com`, made elsewhere. */
export function exampleZone(scope: Construct): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', {
    hostedZoneId: 'Z123',
    zoneName: 'example.com',
  });
}
