/** Where a row of the specification is found: in a stack of production, or in a file. */
export type Evidence =
  | {
      readonly stack: 'data' | 'identity' | 'service' | 'web' | 'monitoring' | 'pipeline';
      readonly type: string;
      /** What its properties hold, as JSON. @default - anything */
      readonly holds?: RegExp;
      /** Where its logical id starts. @default - anywhere */
      readonly id?: string;
    }
  | {
      readonly stack: 'data' | 'identity' | 'service' | 'web';
      /** Name of an output. */
      readonly output: string;
    }
  | {
      readonly file: string;
      /** What it holds. @default - anything */
      readonly holds?: RegExp;
    };

/** A row of the specification, and what implements it. */
export interface SpecRow {
  readonly chapter: 'Environments' | 'Infrastructure' | 'Delivery';
  readonly row: string;
  readonly evidence: readonly Evidence[];
}

const project = (row: string, ...evidence: Evidence[]): SpecRow => ({
  chapter: 'Environments',
  row,
  evidence,
});
const piece = (row: string, ...evidence: Evidence[]): SpecRow => ({
  chapter: 'Infrastructure',
  row,
  evidence,
});
const stage = (row: string, ...evidence: Evidence[]): SpecRow => ({
  chapter: 'Delivery',
  row,
  evidence,
});

const table = (name: string, holds: string): SpecRow =>
  piece(`table {env}-${name}: ${holds}`, {
    stack: 'data',
    type: 'AWS::DynamoDB::Table',
    holds: new RegExp(`"prod-${name}"`),
  });
const pipeline = (row: string, holds: RegExp): SpecRow =>
  stage(row, { stack: 'pipeline', type: 'AWS::CodePipeline::Pipeline', holds });
const build = (id: string, holds: RegExp): Evidence => ({
  stack: 'pipeline',
  type: 'AWS::CodeBuild::Project',
  id,
  holds,
});
const file = (path: string, holds?: RegExp): Evidence => ({ file: path, ...(holds && { holds }) });
type OutputStack = Extract<Evidence, { output: string }>['stack'];
const outputs = (stack: OutputStack, names: readonly string[]): Evidence[] =>
  names.map((output) => ({ stack, output }));
const commands = 'apps/pipeline/src/delivery';

export const specRows: readonly SpecRow[] = [
  project(
    'one typed table, checked at synthesis',
    file('apps/pipeline/src/config/environments.ts'),
    file('apps/pipeline/src/config/check-environments.ts'),
  ),
  project('branch', {
    stack: 'pipeline',
    type: 'AWS::CodePipeline::Pipeline',
    holds: /"BranchName":"main"/,
  }),
  project('web domain, and www. of it', {
    stack: 'web',
    type: 'AWS::CloudFront::Distribution',
    holds: /"www\.agentic-pos\.conquerorfoundation\.com"/,
  }),
  project('hosted zone', {
    stack: 'web',
    type: 'AWS::Route53::RecordSet',
    holds: /Z052058934LNMXLJISF94/,
  }),
  project('repository', {
    stack: 'pipeline',
    type: 'AWS::CodePipeline::Pipeline',
    holds: /"Tolu-Orina\/Agentic-POS"/,
  }),
  project('connection', {
    stack: 'pipeline',
    type: 'AWS::CodePipeline::Pipeline',
    holds: /connection\/3a7ecb9b/,
  }),
  project('region', file('apps/pipeline/src/stacks/retail-stack-props.ts')),
  project('approval before deploy', {
    stack: 'pipeline',
    type: 'AWS::CodePipeline::Pipeline',
    holds: /"Provider":"Manual"/,
  }),
  project('data retained, protected from deletion, with point-in-time recovery', {
    stack: 'data',
    type: 'AWS::DynamoDB::Table',
    holds: /"DeletionProtectionEnabled":true.*"PointInTimeRecoveryEnabled":true/,
  }),
  project('cost tags', {
    stack: 'data',
    type: 'AWS::DynamoDB::Table',
    holds: /"Component".*"Environment".*"ManagedBy".*"Project".*"Team"/,
  }),
  table('Products', 'by sku; category-index'),
  table('Transactions', 'by transaction_id and timestamp; user-date-index, date-index'),
  table('Inventory_Logs', 'by log_id and timestamp; product-time-index'),
  table('Restock_Requests', 'by request_id; status-index, product-index'),
  table('Invoices', 'by invoice_id'),
  piece('tables: on demand, encrypted, every index with all attributes', {
    stack: 'data',
    type: 'AWS::DynamoDB::Table',
    holds: /PAY_PER_REQUEST.*"SSEEnabled":true/,
  }),
  piece('web bucket: versioned, encrypted, closed, logged', {
    stack: 'web',
    type: 'AWS::S3::Bucket',
    id: 'WebBucket',
    holds:
      /AES256.*agentic-retail-os-web-prod.*LoggingConfiguration.*"BlockPublicAcls":true.*"Status":"Enabled"/,
  }),
  piece('web bucket: TLS only', {
    stack: 'web',
    type: 'AWS::S3::BucketPolicy',
    id: 'WebBucket',
    holds: /"aws:SecureTransport":"false"/,
  }),
  piece('images bucket: encrypted, closed, logged', {
    stack: 'data',
    type: 'AWS::S3::Bucket',
    id: 'ImagesBucket',
    holds: /AES256.*agentic-retail-os-images-prod.*LoggingConfiguration/,
  }),
  piece('web distribution: Origin Access Control', {
    stack: 'web',
    type: 'AWS::CloudFront::OriginAccessControl',
  }),
  piece('web distribution: domain, HTTP/3, compression, /api/* on the same origin', {
    stack: 'web',
    type: 'AWS::CloudFront::Distribution',
    holds: /"Aliases".*"PathPattern":"api\/\*".*"Compress":true.*"HttpVersion":"http2and3"/,
  }),
  piece('web distribution: paths of the page answered by its index', {
    stack: 'web',
    type: 'AWS::CloudFront::Function',
    id: 'WebNavigation',
  }),
  piece('web distribution: long cache for assets', {
    stack: 'web',
    type: 'AWS::CloudFront::Function',
    id: 'WebImmutable',
    holds: /immutable/,
  }),
  piece('web distribution: none for index and service worker', {
    stack: 'web',
    type: 'AWS::CloudFront::ResponseHeadersPolicy',
    id: 'WebPageHeaders',
    holds: /no-cache/,
  }),
  piece('web distribution: security headers', {
    stack: 'web',
    type: 'AWS::CloudFront::ResponseHeadersPolicy',
    id: 'WebHeaders',
    holds: /ContentSecurityPolicy.*frame-ancestors.*ContentTypeOptions.*StrictTransportSecurity/,
  }),
  piece('images distribution: default name, OAC', {
    stack: 'data',
    type: 'AWS::CloudFront::Distribution',
    id: 'Images',
    holds: /OriginAccessControlId/,
  }),
  piece('images distribution: cache for images', {
    stack: 'data',
    type: 'AWS::CloudFront::CachePolicy',
    id: 'Images',
  }),
  piece('certificate: in us-east-1, validated by DNS', {
    stack: 'web',
    type: 'AWS::CertificateManager::Certificate',
    holds: /"ValidationMethod":"DNS"/,
  }),
  piece('DNS: A and AAAA for the name and www.', {
    stack: 'web',
    type: 'AWS::Route53::RecordSet',
    holds: /"AliasTarget"/,
  }),
  piece('HTTP API: explicit routes', { stack: 'service', type: 'AWS::ApiGatewayV2::Route' }),
  piece('HTTP API: JWT authorizer', {
    stack: 'service',
    type: 'AWS::ApiGatewayV2::Authorizer',
    holds: /"JWT"/,
  }),
  piece('HTTP API: CORS for the known origins', {
    stack: 'service',
    type: 'AWS::ApiGatewayV2::Api',
    holds: /"AllowOrigins":\["https:\/\/agentic-pos/,
  }),
  piece('HTTP API: throttling, access logs', {
    stack: 'service',
    type: 'AWS::ApiGatewayV2::Stage',
    holds: /AccessLogSettings.*ThrottlingRateLimit/,
  }),
  piece('functions: newest Node LTS, arm64, structured logs, tracing', {
    stack: 'service',
    type: 'AWS::Lambda::Function',
    holds: /arm64.*"LogFormat":"JSON".*nodejs24\.x.*"Mode":"Active"/,
  }),
  piece('functions: least grants', { stack: 'service', type: 'AWS::IAM::Policy' }),
  piece('functions: logs with retention', {
    stack: 'service',
    type: 'AWS::Logs::LogGroup',
    holds: /RetentionInDays/,
  }),
  piece('user pool: sign-in by email, strong passwords', {
    stack: 'identity',
    type: 'AWS::Cognito::UserPool',
    holds: /"MinimumLength":12.*"UsernameAttributes":\["email"\]/,
  }),
  piece('user pool: optional TOTP, and no codes by text message', {
    stack: 'identity',
    type: 'AWS::Cognito::UserPool',
    holds: /"EnabledMfas":\["SOFTWARE_TOKEN_MFA"\].*"MfaConfiguration":"OPTIONAL"/,
  }),
  piece('user pool: groups cashier, manager, owner', {
    stack: 'identity',
    type: 'AWS::Cognito::UserPoolGroup',
  }),
  piece(
    'deploy role',
    { stack: 'pipeline', type: 'AWS::IAM::Role', id: 'DeployRole' },
    { stack: 'web', type: 'AWS::IAM::Policy', id: 'DeployRole' },
  ),
  piece('alarms: function errors over 5 %', {
    stack: 'monitoring',
    type: 'AWS::CloudWatch::Alarm',
    holds: /100 \* errors \/ invocations/,
  }),
  piece(
    'alarms: API 5xx over 1 %, latency p99, throttles',
    { stack: 'monitoring', type: 'AWS::CloudWatch::Alarm', holds: /5xx/i },
    { stack: 'monitoring', type: 'AWS::CloudWatch::Alarm', holds: /p99/ },
    { stack: 'monitoring', type: 'AWS::CloudWatch::Alarm', holds: /Throttles/ },
  ),
  piece('alarms: pipeline failure', {
    stack: 'pipeline',
    type: 'AWS::Events::Rule',
    holds: /FAILED/,
  }),
  piece('dashboard', { stack: 'monitoring', type: 'AWS::CloudWatch::Dashboard' }),
  piece('one topic', { stack: 'monitoring', type: 'AWS::SNS::Topic' }),
  piece('user pool: no open role', file('packages/domain/src/identity/role.ts')),
  piece(
    'outputs',
    ...outputs('data', [
      'ProductsTableName',
      'TransactionsTableName',
      'InventoryLogsTableName',
      'RestockRequestsTableName',
      'InvoicesTableName',
      'ImagesBucketName',
      'ImagesDistributionId',
      'ImagesDistributionDomainName',
    ]),
    ...outputs('web', [
      'WebBucketName',
      'WebDistributionId',
      'WebDistributionDomainName',
      'WebUrl',
      'CertificateArn',
    ]),
    ...outputs('service', ['ApiUrl', 'ApiId', 'InventoryFunctionArn', 'AuthFunctionArn']),
    ...outputs('identity', ['UserPoolId', 'UserPoolClientId']),
  ),
  pipeline(
    'Source: the branch, through the connection, with history',
    /"OutputArtifactFormat":"CODEBUILD_CLONE_REF"/,
  ),
  stage(
    'Validate: what nx affected says, synthesis, policies',
    build('ValidateBuild', /npm run validate/),
    file(`${commands}/validate.ts`),
  ),
  stage(
    'Plan: change sets, imports, diff, status file',
    build('PlanBuild', /npm run plan/),
    file(`${commands}/plan.ts`),
  ),
  pipeline('Approve: prod, with the diff linked', /"ExternalEntityLink":"#\{Plan\.PLAN_LINK\}"/),
  stage(
    'Deploy: exactly the planned change sets; the commit is recorded',
    build('DeployBuild', /npm run deploy/),
    file(`${commands}/deploy.ts`),
  ),
  stage(
    'Web: builds, uploads, invalidates; finds its place by itself',
    build('PageBuild', /npm run publish:page/),
    file(`${commands}/publish-page.ts`),
  ),
  stage('artifact bucket with lifecycle and encryption', {
    stack: 'pipeline',
    type: 'AWS::S3::Bucket',
    id: 'Artifacts',
    holds: /AES256.*"ExpirationInDays":30/,
  }),
  stage('build caches', build('PlanBuild', /"Type":"S3"/)),
  stage('notification of failure', {
    stack: 'pipeline',
    type: 'AWS::Events::Rule',
    holds: /FAILED/,
  }),
  pipeline('notification of approval needed', /"NotificationArn"/),
  stage('one command that checks every prerequisite', file(`${commands}/doctor.ts`)),
  stage('one command that deploys the pipelines', file(`${commands}/deploy-pipelines.ts`)),
  stage(
    'GitHub Actions for pull requests: what nx affected says',
    file(
      '.github/workflows/checks.yml',
      /pull_request:[\s\S]+nx affected -t lint typecheck test build/,
    ),
  ),
  stage(
    'timeouts for certificates and distributions',
    build('DeployBuild', /"TimeoutInMinutes":180/),
  ),
];
