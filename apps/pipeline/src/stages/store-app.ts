import { App } from 'aws-cdk-lib';

/** The application that synthesizes into `outdir`, a folder. */
export function storeApp(outdir: string): App {
  return new App({
    outdir,
    // The files depend on nothing but this repository: not on the machine's paths either.
    analyticsReporting: false,
    stackTraces: false,
    context: {
      'aws:cdk:disable-creation-stack-traces': true,
      // The laptop run finds the code of a function through this metadata.
      'aws:cdk:enable-asset-metadata': true,
      '@aws-cdk/aws-iam:minimizePolicies': true,
      // A stack can't lose what another one still uses.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
    },
  });
}
