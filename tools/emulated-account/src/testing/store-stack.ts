import { RetailStore, StoreStage, TableAccess } from '@agentic-retail/constructs';
import { Stack, type StackProps } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';

/** A zone of another account than the emulated one. */
export const zone = { hostedZoneId: 'Z0000000000000000000', zoneName: 'example.com' };

interface StoreStackProps extends StackProps {
  /** Folder with the built inventory service. */
  readonly bundle: string;
}

/** A whole store, as somebody who installed the construct library would have it. */
export class StoreStack extends Stack {
  constructor(scope: Construct, id: string, { bundle, ...props }: StoreStackProps) {
    super(scope, id, props);
    new RetailStore(this, 'Store', {
      environmentName: 'test',
      stage: StoreStage.DISPOSABLE,
      services: [
        {
          name: 'inventory',
          code: Code.fromAsset(bundle),
          routes: ['/shop', '/inventory/products'].map((path) => ({
            method: HttpMethod.GET,
            path,
          })),
          tableAccess: TableAccess.READ_WRITE,
          managesStaff: true,
          uploadsImages: true,
          // Where the fixed name of the bucket leads.
          environment: {
            IMAGES_BUCKET_URL: 'https://agentic-retail-os-images-test.s3.us-east-1.amazonaws.com',
          },
        },
      ],
      domain: {
        domainName: `shop.${zone.zoneName}`,
        hostedZone: HostedZone.fromHostedZoneAttributes(this, 'Zone', zone),
      },
      firstOwnerEmail: 'owner@example.com',
      alarmEmail: 'owner@example.com',
      deployRole: true,
    });
  }
}
