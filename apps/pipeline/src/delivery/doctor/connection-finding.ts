import { type Finding, good, missing } from './finding.ts';

/** Whether the connection to the repository works. @param status Undefined when there is none. */
export function connectionFinding(connectionArn: string, status: string | undefined): Finding {
  const about = 'connection';
  if (status === 'AVAILABLE') {
    return good(about, 'AVAILABLE');
  }
  return status === undefined
    ? missing(
        about,
        `the account has no ${connectionArn}.`,
        'Make one in the console (Developer Tools, Connections) and put its ARN into apps/pipeline/src/config/environments.ts.',
      )
    : missing(
        about,
        `it is ${status}.`,
        'Open it in the console (Developer Tools, Connections) and choose "Update pending connection".',
      );
}
