import { apiPath } from '../api-url.ts';
import type { EmulationRule } from './emulation-rule.ts';

interface Origin {
  readonly DomainName: unknown;
  readonly OriginPath?: unknown;
  readonly CustomOriginConfig?: object;
}

interface DistributionConfig {
  readonly Origins?: readonly Origin[];
}

/** Leads a distribution to the API where the emulator serves it: AWS's own names are not served. */
export const withEmulatedApiOrigin: EmulationRule = (resource, { endpoint }) => {
  if (resource.Type !== 'AWS::CloudFront::Distribution') return undefined;
  const config = resource.Properties?.DistributionConfig as DistributionConfig | undefined;
  const Origins = config?.Origins?.map((origin) => {
    const api = apiOf(origin);
    if (api === undefined) return origin;
    return {
      ...origin,
      // An address is no domain name.
      DomainName: 'localhost',
      OriginPath: { 'Fn::Sub': apiPath(`\${${api}}`) },
      CustomOriginConfig: {
        OriginProtocolPolicy: 'http-only',
        HTTPPort: Number(new URL(endpoint).port),
      },
    };
  });
  if (Origins === undefined || Origins.every((it, index) => it === config?.Origins?.[index])) {
    return undefined;
  }
  return {
    resource: {
      ...resource,
      Properties: { ...resource.Properties, DistributionConfig: { ...config, Origins } },
    },
    lacks: [
      {
        what: 'AWS::CloudFront::Distribution.DistributionConfig.Origins',
        how: 'replaced',
        why: 'an API has no name of its own: the origin is its path at the emulator, without TLS',
      },
    ],
  };
};

/** Logical id of the HTTP API whose address an origin's domain name is cut from. */
function apiOf({ DomainName, CustomOriginConfig }: Origin): string | undefined {
  if (CustomOriginConfig === undefined) return undefined;
  const text = JSON.stringify(DomainName);
  return /"Fn::GetAtt":\["(\w+)","ApiEndpoint"\]/.exec(text)?.[1];
}
