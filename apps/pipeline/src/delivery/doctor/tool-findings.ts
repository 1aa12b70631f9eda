import { type Finding, good, missing } from './finding.ts';

interface Tools {
  readonly node: string;
  /** Undefined when there is none. */
  readonly npm: string | undefined;
  readonly git: string | undefined;
}

const least = { node: 20, npm: 10 };

/** Whether this machine has what the commands run on. */
export function toolFindings({ node, npm, git }: Tools): Finding[] {
  return [
    versionFinding('Node', node, least.node),
    versionFinding('npm', npm, least.npm),
    git === undefined
      ? missing('git', 'there is none.', 'Install git: what is deployed is always a commit.')
      : good('git', git),
  ];
}

function versionFinding(about: string, version: string | undefined, leastMajor: number): Finding {
  const major = Number(/\d+/.exec(version ?? '')?.[0] ?? 0);
  return version !== undefined && major >= leastMajor
    ? good(about, version)
    : missing(
        about,
        version === undefined ? 'there is none.' : `${version} is too old.`,
        `Install ${about} ${leastMajor} or newer.`,
      );
}
