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
    if (!isApi(origin)) return origin;
    const apiId = { 'Fn::Select': [0, { 'Fn::Split': ['.', origin.DomainName] }] };
    const [before = '', after = ''] = apiPath('|').split('|');
    return {
      ...origin,
      // An address is no domain name.
      DomainName: 'localhost',
      OriginPath: { 'Fn::Join': ['', [before, apiId, after]] },
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

/** Whether a domain name is cut from an API's address, which the API or an export of its stack has. */
function isApi({ DomainName, CustomOriginConfig }: Origin): boolean {
  return (
    CustomOriginConfig !== undefined &&
    /"Fn::GetAtt":\["\w+","ApiEndpoint"\]|"Fn::ImportValue":"[\w:-]+ApiEndpoint\w*"/.test(
      JSON.stringify(DomainName),
    )
  );
}
