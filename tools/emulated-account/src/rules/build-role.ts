import { accountId } from '../account-environment.ts';
import type { EmulationRule } from './emulation-rule.ts';

interface Trust {
  readonly Statement?: readonly { readonly Principal?: { readonly Service?: unknown } }[];
}

/** Lets the account's root take on the roles of builds, since nobody else runs builds here. */
export const withAssumableBuildRole: EmulationRule = (resource) => {
  if (resource.Type !== 'AWS::IAM::Role') return undefined;
  const trust = resource.Properties?.AssumeRolePolicyDocument as Trust | undefined;
  const isOfBuilds = trust?.Statement?.some(
    ({ Principal }) => Principal?.Service === 'codebuild.amazonaws.com',
  );
  if (!isOfBuilds) return undefined;
  const root = {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
  };
  const AssumeRolePolicyDocument = { ...trust, Statement: [...(trust?.Statement ?? []), root] };
  return {
    resource: { ...resource, Properties: { ...resource.Properties, AssumeRolePolicyDocument } },
    lacks: [
      {
        what: 'AWS::IAM::Role.AssumeRolePolicyDocument',
        how: 'replaced',
        why: 'there is no CodeBuild: who runs its builds takes on their roles as the root user',
      },
    ],
  };
};
