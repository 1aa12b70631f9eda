/**
 * A resource's type as a person would say it: `AWS::CloudFront::OriginAccessControl` is a
 * "CloudFront origin access control".
 */
export function typeName(type: string): string {
  const [, service = '', resource = type] = /^AWS::([^:]+)::(.+)$/.exec(type) ?? [];
  if (service === '') return `custom resource ${type.replace('Custom::', '')}`;
  const kind = resource
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace('record set', 'record');
  return `${serviceNames[service] ?? service} ${kindNames[type] ?? kind}`;
}

const serviceNames: Readonly<Record<string, string>> = {
  ApiGatewayV2: 'API Gateway',
  CertificateManager: 'ACM',
  Logs: 'CloudWatch Logs',
  Route53: 'Route 53',
};

const kindNames: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'HTTP API',
};
