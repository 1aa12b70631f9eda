import type { Stack } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';

/**
 * Page and API on one origin, for peers that have only one of them. Error pages of the distribution
 * won't do: they would take the place of the API's own refusals.
 */
export function oneOrigin(stack: Stack, apiHost: string, apiStage = '') {
  const onRequest = (id: string, change: string) => ({
    eventType: FunctionEventType.VIEWER_REQUEST,
    function: new EdgeFunction(stack, id, {
      code: FunctionCode.fromInline(
        `function handler(event) { var request = event.request; ${change} return request; }`,
      ),
    }),
  });
  const navigation = onRequest(
    'Navigation',
    "if (!request.uri.includes('.')) request.uri = '/index.html';",
  );
  const apiBehavior = {
    origin: new HttpOrigin(apiHost, { originPath: apiStage }),
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    functionAssociations: [
      onRequest('ApiPath', "request.uri = request.uri.replace(/^\\/api/, '');"),
    ],
  };
  return { navigation, additionalBehaviors: { 'api/*': apiBehavior } };
}
