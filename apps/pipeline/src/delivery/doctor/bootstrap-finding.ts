import { type Finding, good, missing } from './finding.ts';

/** The version of the bootstrap stack against which all calls of the delivery are tested. */
export const leastVersion = 33;

/** Whether `cdk bootstrap` was run, by the version that it leaves in a parameter. */
export function bootstrapFinding(
  accountId: string,
  region: string,
  version: string | undefined,
): Finding {
  const about = `bootstrap in ${region}`;
  const mend = `Run: npx cdk bootstrap aws://${accountId}/${region}`;
  if (version === undefined) {
    return missing(about, `CDK can't deploy to account ${accountId} yet.`, mend);
  }
  return Number(version) >= leastVersion
    ? good(about, `version ${version}`)
    : missing(about, `it is version ${version}, and at least ${leastVersion} is needed.`, mend);
}
