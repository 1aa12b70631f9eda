import { HttpApi, type IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Distribution, type IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';

/** What constructs need from elsewhere: stands in for a service's bundle, function, API and zone. */
export const bundle: Code = Code.fromInline('exports.handler = async () => ({ statusCode: 204 });');

export function aFunction(given: Construct, id: string): LambdaFunction {
  return new LambdaFunction(given, id, {
    code: bundle,
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
  });
}

export function anApi(given: Construct): IHttpApi {
  return new HttpApi(given, 'Api');
}

export function aDistribution(given: Construct): IDistribution {
  return new Distribution(given, 'Distribution', {
    defaultBehavior: { origin: new HttpOrigin('example.com') },
  });
}

export function aZone(given: Construct): IHostedZone {
  return HostedZone.fromHostedZoneAttributes(given, 'Zone', {
    hostedZoneId: 'Z0123456789ABCDEFGHIJ',
    zoneName: 'example.com',
  });
}
