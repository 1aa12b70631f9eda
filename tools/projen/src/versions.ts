/**
 * Every third-party package of the repository, once, with its version.
 *
 * A project names what it uses; the version is looked up here, so that two projects can't disagree.
 * `docs/decisions/0002-toolchain.md` says why some are held back.
 */
export const versions = {
  '@aws-lambda-powertools/logger': '2.35.0',
  '@aws-lambda-powertools/metrics': '2.35.0',
  '@aws-sdk/client-cloudformation': '3.1162.0',
  '@aws-sdk/client-cloudfront': '3.1162.0',
  '@aws-sdk/client-codepipeline': '3.1138.0',
  '@aws-sdk/client-codestar-connections': '3.1017.0',
  '@aws-sdk/client-cognito-identity-provider': '3.1162.0',
  '@aws-sdk/client-dynamodb': '3.1162.0',
  '@aws-sdk/client-route-53': '3.1162.0',
  '@aws-sdk/client-s3': '3.1162.0',
  '@aws-sdk/client-service-quotas': '3.1138.0',
  '@aws-sdk/client-ssm': '3.1162.0',
  '@aws-sdk/client-sts': '3.1162.0',
  '@aws-sdk/credential-provider-env': '3.972.84',
  '@aws-sdk/credential-providers': '3.1162.0',
  '@aws-sdk/lib-dynamodb': '3.1162.0',
  '@aws-sdk/util-dynamodb': '3.996.9',
  '@biomejs/biome': '2.5.15',
  '@cdklabs/cdk-validator-cfnguard': '0.0.62',
  '@dynoxide/linux-x64': '1.2.1',
  '@fontsource-variable/inter': '5.3.0',
  '@jest/globals': '30.5.2',
  '@swc/core': '1.16.18',
  '@swc/jest': '0.2.39',
  '@types/aws-lambda': '8.10.164',
  '@types/node': '24.19.2',
  '@types/react': '19.3.0',
  '@types/react-dom': '19.3.0',
  '@vitejs/plugin-react': '6.3.0',
  'aws-cdk': '2.1148.1',
  'aws-cdk-lib': '2.276.0',
  'aws-jwt-verify': '5.2.1',
  'cdk-nag': '3.0.2',
  'cognito-local': '5.3.0',
  'commit-and-tag-version': '13.2.1',
  constructs: '10.8.1',
  'csv-parse': '7.0.3',
  'dependency-cruiser': '18.7.2',
  esbuild: '0.28.2',
  'fast-check': '4.10.2',
  'find-my-way': '9.10.1',
  jest: '30.5.2',
  jsii: '6.0.16',
  'jsii-pacmak': '1.140.0',
  'jsii-docgen': '10.12.6',
  'jsii-rosetta': '6.0.17',
  knip: '6.42.0',
  'lucide-react': '1.75.0',
  mrmime: '2.0.1',
  node: '24.21.0',
  nx: '23.2.1',
  'playwright-core': '1.65.1',
  projen: '0.103.25',
  publib: '0.2.1061',
  react: '19.3.1',
  'react-dom': '19.3.1',
  sirv: '3.0.2',
  typescript: '7.0.2',
  verdaccio: '6.10.4',
  vite: '8.3.8',
  wouter: '3.13.0',
  yaml: '2.9.1',
  zod: '4.6.7',
} as const;

export type PackageName = keyof typeof versions;

/** `{ name: version }` for a package.json, in alphabetical order. */
export function withVersions(names: readonly PackageName[]): Record<string, string> {
  return Object.fromEntries([...names].sort().map((name) => [name, versions[name]]));
}
