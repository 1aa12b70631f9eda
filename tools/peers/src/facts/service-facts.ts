import { listAt, ofType, property, type Resource, type Resources, valueAt } from '../template.ts';
import { joined, shareOf } from './in-words.ts';

/** What a template says about tables, functions and APIs, in words. */
export function serviceFacts(resources: Resources): Record<string, string> {
  return { ...tableFacts(resources), ...functionFacts(resources), ...apiFacts(resources) };
}

function tableFacts(resources: Resources): Record<string, string> {
  const tables = [
    ...ofType(resources, 'AWS::DynamoDB::Table'),
    ...ofType(resources, 'AWS::DynamoDB::GlobalTable'),
  ];
  if (tables.length === 0) return {};
  return {
    tables: `${tables.length}`,
    'table key': joined(tables.map(tableKey)),
    'point-in-time recovery': shareOf(
      tables,
      (table) =>
        property(table, 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled') === true,
    ),
    'deletion protection': shareOf(
      tables,
      (table) => property(table, 'DeletionProtectionEnabled') === true,
    ),
    'tables outlive the stack': shareOf(
      tables,
      ({ DeletionPolicy }) => DeletionPolicy === 'Retain',
    ),
  };
}

function tableKey(table: Resource): string {
  if (property(table, 'SSESpecification.KMSMasterKeyId') !== undefined) return 'customer key';
  return property(table, 'SSESpecification.SSEEnabled') === true ? 'AWS managed' : 'AWS owned';
}

function functionFacts(resources: Resources): Record<string, string> {
  const functions = ofType(resources, 'AWS::Lambda::Function');
  if (functions.length === 0) return {};
  const retained = ofType(resources, 'AWS::Logs::LogGroup').map((group) =>
    property(group, 'RetentionInDays'),
  );
  return {
    'function runtimes': joined(functions.map((one) => property(one, 'Runtime'))),
    'functions on arm64': shareOf(
      functions,
      (one) => valueAt(property(one, 'Architectures'), '0') === 'arm64',
    ),
    'functions traced': shareOf(
      functions,
      (one) => property(one, 'TracingConfig.Mode') === 'Active',
    ),
    'functions with a log group of the stack': shareOf(
      functions,
      (one) => property(one, 'LoggingConfig.LogGroup') !== undefined,
    ),
    'structured logs': shareOf(
      functions,
      (one) => property(one, 'LoggingConfig.LogFormat') === 'JSON',
    ),
    'days log groups of the stack are kept': joined(retained.map((days) => days ?? 'for ever')),
  };
}

function apiFacts(resources: Resources): Record<string, string> {
  const rest = ofType(resources, 'AWS::ApiGateway::RestApi');
  const http = ofType(resources, 'AWS::ApiGatewayV2::Api');
  if (rest.length + http.length === 0) return {};
  const stages = [
    ...ofType(resources, 'AWS::ApiGateway::Stage'),
    ...ofType(resources, 'AWS::ApiGatewayV2::Stage'),
  ];
  const either = (stage: Resource, ...paths: string[]) =>
    paths.some((path) => property(stage, path) !== undefined);
  return {
    'kind of API': [http.length > 0 && 'HTTP', rest.length > 0 && 'REST'].filter(Boolean).join(),
    'routes that ask for a token': authorizedRoutes(resources),
    throttling: shareOf(stages, throttled),
    'requests checked against a schema': checksRequests(resources),
    'API access logs': shareOf(stages, (stage) =>
      either(stage, 'AccessLogSettings', 'AccessLogSetting'),
    ),
    'API firewall (WAF)':
      ofType(resources, 'AWS::WAFv2::WebACLAssociation').length > 0 ? 'yes' : 'no',
  };
}

function checksRequests(resources: Resources): string {
  const apis = ofType(resources, 'AWS::ApiGateway::RestApi');
  if (apis.some(describedElsewhere)) return 'not in the template';
  const described = apis.some((api) =>
    JSON.stringify(api.Properties).includes('request-validator'),
  );
  const made = ofType(resources, 'AWS::ApiGateway::RequestValidator').length > 0;
  return described || made ? 'yes' : 'no';
}

/** Its description is a file that is fetched, or even made, while it is deployed. */
function describedElsewhere(api: Resource): boolean {
  return property(api, 'BodyS3Location') !== undefined;
}

function throttled(stage: Resource): boolean {
  const limits = [
    property(stage, 'DefaultRouteSettings.ThrottlingRateLimit'),
    ...listAt(stage.Properties, 'MethodSettings').map((it) => valueAt(it, 'ThrottlingRateLimit')),
  ];
  return limits.some((limit) => limit !== undefined);
}

/** Counted over routes, methods, and operations of a description that stands in the template. */
function authorizedRoutes(resources: Resources): string {
  const types = [
    ...ofType(resources, 'AWS::ApiGatewayV2::Route').map(
      (route) => property(route, 'AuthorizationType') ?? 'NONE',
    ),
    ...ofType(resources, 'AWS::ApiGateway::Method')
      .filter((method) => property(method, 'HttpMethod') !== 'OPTIONS')
      .map((method) => property(method, 'AuthorizationType') ?? 'NONE'),
    ...ofType(resources, 'AWS::ApiGateway::RestApi').flatMap((api) =>
      operationsOf(property(api, 'Body.paths')).map((operation) =>
        valueAt(operation, 'security') === undefined ? 'NONE' : 'described',
      ),
    ),
  ];
  return types.length === 0 ? 'not in the template' : shareOf(types, (type) => type !== 'NONE');
}

function operationsOf(paths: unknown): unknown[] {
  return Object.values(paths ?? {}).flatMap((methods) =>
    Object.entries(methods as object)
      .filter(([method]) => method !== 'options')
      .map(([, operation]) => operation),
  );
}
