import type { EmulationRule } from './emulation-rule.ts';

/** Properties that the emulator accepts and forgets, by type, each with what is missing without it. */
const ignoredProperties: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS::ApiGatewayV2::Api': {
    CorsConfiguration: 'every other origin is refused',
  },
  'AWS::ApiGatewayV2::Stage': {
    AccessLogSettings: 'no access logs are written',
    DefaultRouteSettings: 'nobody is throttled',
  },
  'AWS::DynamoDB::Table': {
    PointInTimeRecoverySpecification: 'there is no point-in-time recovery',
    SSESpecification: 'nothing is encrypted at rest',
  },
  'AWS::S3::Bucket': {
    AccessControl: 'a bucket has no access list',
    BucketEncryption: 'nothing is encrypted at rest',
    LifecycleConfiguration: 'nothing expires',
    LoggingConfiguration: 'no access logs are written',
    OwnershipControls: 'every object belongs to the owner of the bucket',
    Tags: 'they are put on after the deployment',
  },
};

/** Names the properties that have no effect. */
export const withIgnoredPropertiesNamed: EmulationRule = (resource) => {
  const { Type, Properties = {} } = resource;
  const lacks = Object.entries(ignoredProperties[Type] ?? {})
    .filter(([property]) => Object.hasOwn(Properties, property))
    .map(([property, why]) => ({ what: `${Type}.${property}`, how: 'ignored' as const, why }));
  return lacks.length === 0 ? undefined : { resource, lacks };
};
