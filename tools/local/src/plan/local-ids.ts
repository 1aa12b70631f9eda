import type { Resource, StackTemplate } from './cloud-assembly.ts';
import { localAccount } from './resolve-intrinsics.ts';

/** The user pool's id on the laptop: of the form that AWS gives. */
export function localPoolId(region: string): string {
  return `${region}_Local0001`;
}

/** The id of the user pool's client on the laptop. */
export const localClientId = 'local0000000000000client01';

/** Id of the HTTP API on the laptop. */
export const localApiId = 'local00001';

/** A function's name: the one it is given, or its logical id without the hash CDK adds. */
export function functionName(logicalId: string, resource: Resource): string {
  const given = resource.Properties?.FunctionName;
  return typeof given === 'string' ? given : logicalId.replace(/[0-9A-F]{8}$/, '');
}

/** ARN of a function by its name. */
export function functionArn(region: string, name: string): string {
  return `arn:aws:lambda:${region}:${localAccount}:function:${name}`;
}

/** What references to a resource give on the laptop; undefined where it has no counterpart. */
export function localResourceValue(
  stack: StackTemplate,
  logicalId: string,
  attribute: string | undefined,
): string | undefined {
  const resource = stack.template.Resources?.[logicalId];
  if (resource === undefined) return undefined;
  return localValues(stack, logicalId, resource)[attribute ?? 'Ref'];
}

function localValues(
  stack: StackTemplate,
  logicalId: string,
  resource: Resource,
): Readonly<Record<string, string>> {
  const { region } = stack;
  switch (resource.Type) {
    case 'AWS::DynamoDB::Table': {
      const name = resource.Properties?.TableName;
      if (typeof name !== 'string') return {};
      return { Ref: name, Arn: `arn:aws:dynamodb:${region}:${localAccount}:table/${name}` };
    }
    case 'AWS::Lambda::Function': {
      const name = functionName(logicalId, resource);
      return { Ref: name, Arn: functionArn(region, name) };
    }
    case 'AWS::S3::Bucket': {
      const name = String(resource.Properties?.BucketName ?? logicalId.toLowerCase());
      return { Ref: name, RegionalDomainName: `${name}.s3.${region}.amazonaws.com` };
    }
    case 'AWS::CloudFront::Distribution':
      return { Ref: logicalId, DomainName: `${logicalId.toLowerCase()}.cloudfront.net` };
    case 'AWS::Cognito::UserPool': {
      const id = localPoolId(region);
      return {
        Ref: id,
        Arn: `arn:aws:cognito-idp:${region}:${localAccount}:userpool/${id}`,
        ProviderName: `cognito-idp.${region}.amazonaws.com/${id}`,
      };
    }
    case 'AWS::Cognito::UserPoolClient':
      return { Ref: localClientId, ClientId: localClientId };
    case 'AWS::ApiGatewayV2::Api':
      return { Ref: localApiId, ApiId: localApiId };
    case 'AWS::ApiGatewayV2::Integration':
    case 'AWS::ApiGatewayV2::Authorizer':
      return { Ref: logicalId, AuthorizerId: logicalId, IntegrationId: logicalId };
    default:
      return {};
  }
}
