import { listAt, ofType, property, type Resource, type Resources, valueAt } from '../template.ts';
import { joined, shareOf } from './in-words.ts';

/** CloudFront's own policy "SecurityHeadersPolicy", which AWS keeps under this id. */
const managedSecurityHeaders = '67f7725c-6f97-4210-82d7-5512b31e9d03';

/** What a template says about buckets and distributions, in words. */
export function webFacts(resources: Resources): Record<string, string> {
  const distributions = ofType(resources, 'AWS::CloudFront::Distribution');
  const buckets = Object.keys(resources).filter((id) => resources[id]?.Type === 'AWS::S3::Bucket');
  if (distributions.length === 0 && buckets.length === 0) return {};
  const bucket = (id: string) => resources[id] as Resource;
  const setting = (path: string) =>
    joined(distributions.map((one) => property(one, `DistributionConfig.${path}`)));
  return {
    'origin access': originAccess(resources),
    'viewer protocol': setting('DefaultCacheBehavior.ViewerProtocolPolicy'),
    'TLS minimum, own certificate': joined(
      distributions
        .map((one) => property(one, 'DistributionConfig.ViewerCertificate'))
        .filter((certificate) => certificate !== undefined)
        .map((certificate) => valueAt(certificate, 'MinimumProtocolVersion')),
    ),
    'HTTP versions': setting('HttpVersion'),
    'security headers': securityHeaders(resources),
    'firewall (WAF)': shareOf(
      distributions,
      (one) => property(one, 'DistributionConfig.WebACLId') !== undefined,
    ),
    'CDN access logs': shareOf(
      distributions,
      (one) => property(one, 'DistributionConfig.Logging') !== undefined,
    ),
    'buckets without public access': shareOf(buckets, (id) =>
      ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every(
        (block) => property(bucket(id), `PublicAccessBlockConfiguration.${block}`) === true,
      ),
    ),
    'buckets over TLS only': shareOf(buckets, (id) => deniesPlainHttp(resources, id)),
    'buckets with stated encryption': shareOf(
      buckets,
      (id) => property(bucket(id), 'BucketEncryption') !== undefined,
    ),
    'buckets with versions': shareOf(
      buckets,
      (id) => property(bucket(id), 'VersioningConfiguration.Status') === 'Enabled',
    ),
    'buckets with access logs': shareOf(
      buckets,
      (id) => property(bucket(id), 'LoggingConfiguration') !== undefined,
    ),
  };
}

function originAccess(resources: Resources): string {
  const kinds = [
    ofType(resources, 'AWS::CloudFront::OriginAccessControl').length > 0 && 'OAC',
    ofType(resources, 'AWS::CloudFront::CloudFrontOriginAccessIdentity').length > 0 && 'OAI',
  ];
  return kinds.filter(Boolean).join(' and ') || 'none';
}

/** Which headers are added to answers, by a policy or by a function that names them. */
function securityHeaders(resources: Resources): string {
  const texts = [
    ...ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy'),
    ...ofType(resources, 'AWS::CloudFront::Function'),
  ].map((resource) => JSON.stringify(resource.Properties).toLowerCase());
  const text = texts.join();
  const managed = ofType(resources, 'AWS::CloudFront::Distribution').some((one) =>
    JSON.stringify(one.Properties).includes(managedSecurityHeaders),
  );
  const has = (...words: string[]) => words.some((word) => text.includes(word));
  const found = [
    (managed || has('stricttransportsecurity', 'strict-transport-security')) && 'HSTS',
    has('contentsecuritypolicy', 'content-security-policy') && 'CSP',
    (managed || has('contenttypeoptions', 'content-type-options')) && 'nosniff',
    (managed || has('frameoptions', 'x-frame-options', 'frame-ancestors')) && 'frames',
  ].filter(Boolean);
  return found.length > 0 ? found.join(', ') : 'none';
}

function deniesPlainHttp(resources: Resources, bucketId: string): boolean {
  return ofType(resources, 'AWS::S3::BucketPolicy')
    .filter((policy) => property(policy, 'Bucket.Ref') === bucketId)
    .flatMap((policy) => listAt(policy.Properties, 'PolicyDocument.Statement'))
    .some(
      (statement) =>
        valueAt(statement, 'Effect') === 'Deny' &&
        JSON.stringify(valueAt(statement, 'Condition') ?? {}).includes(
          '"aws:SecureTransport":"false"',
        ),
    );
}
