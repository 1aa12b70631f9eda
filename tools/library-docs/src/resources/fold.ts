import type { MadeResource } from './made-resource.ts';

/** What is always drawn as a part of something else, with what it is a part of. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGatewayV2::Integration': ['AWS::ApiGatewayV2::Api'],
  'AWS::Cognito::UserPoolUserToGroupAttachment': ['AWS::Cognito::UserPool'],
  'AWS::IAM::Policy': ['AWS::IAM::Role'],
  'AWS::Lambda::Permission': ['AWS::Lambda::Function'],
  'AWS::S3::BucketPolicy': ['AWS::S3::Bucket'],
  'AWS::SNS::TopicPolicy': ['AWS::SNS::Topic'],
};

/** What is drawn as a part only where the picture would have too much in it, the first ones first. */
const details: readonly (readonly [type: string, owners: readonly string[]])[] = [
  ['AWS::CloudFront::OriginAccessControl', ['AWS::CloudFront::Distribution']],
  ['AWS::CloudFront::CachePolicy', ['AWS::CloudFront::Distribution']],
  ['AWS::CloudFront::ResponseHeadersPolicy', ['AWS::CloudFront::Distribution']],
  ['AWS::IAM::Role', ['AWS::Lambda::Function']],
  ['AWS::ApiGatewayV2::Stage', ['AWS::ApiGatewayV2::Api']],
  ['AWS::Logs::LogGroup', ['AWS::Lambda::Function', 'AWS::ApiGatewayV2::Stage']],
  ['AWS::ApiGatewayV2::Authorizer', ['AWS::ApiGatewayV2::Api']],
  ['AWS::ApiGatewayV2::Route', ['AWS::ApiGatewayV2::Api']],
  ['AWS::Cognito::UserPoolClient', ['AWS::Cognito::UserPool']],
  ['AWS::Cognito::UserPoolGroup', ['AWS::Cognito::UserPool']],
  ['AWS::CloudFront::Function', ['AWS::CloudFront::Distribution']],
  ['AWS::SNS::Subscription', ['AWS::SNS::Topic']],
  ['AWS::CloudWatch::Dashboard', ['AWS::CloudWatch::Alarm']],
  ['AWS::CertificateManager::Certificate', ['AWS::CloudFront::Distribution']],
];

/** How far details can be folded. */
export const foldLevels = details.length;

/**
 * Which resource stands for each in the picture, by logical id: itself, or what it is a part of.
 *
 * @param level how many kinds of details are drawn as parts: from 0 to `foldLevels`
 */
export function fold(
  resources: readonly MadeResource[],
  level: number,
): ReadonlyMap<string, string> {
  const folded = { ...parts, ...Object.fromEntries(details.slice(0, level)) };
  const everything = { ...parts, ...Object.fromEntries(details) };
  const ownerOf = (resource: MadeResource): MadeResource | undefined => {
    // What was given is not what the picture is about.
    const owners = (resource.given ? everything : folded)[resource.type] ?? [];
    return resources.find(
      (other) =>
        owners.includes(other.type) &&
        (resource.references.includes(other.logicalId) ||
          other.references.includes(resource.logicalId)),
    );
  };
  const standIn = (resource: MadeResource): string => {
    const owner = ownerOf(resource);
    return owner === undefined ? resource.logicalId : standIn(owner);
  };
  return new Map(resources.map((resource) => [resource.logicalId, standIn(resource)]));
}
