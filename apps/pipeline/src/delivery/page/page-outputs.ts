import { StageFailure } from '../command/delivery-errors.ts';

/** Where the page of an environment goes. */
export interface PageOutputs {
  readonly bucketName: string;
  readonly distributionId: string;
  readonly url: string;
}

/**
 * Finds it in the outputs of the page's stack.
 *
 * @throws StageFailure when the stack is not deployed, or puts out something else
 */
export function pageOutputs(
  stackName: string,
  outputs: Readonly<Record<string, string>> | undefined,
): PageOutputs {
  if (outputs === undefined) {
    throw new StageFailure(
      `The stack ${stackName} is not deployed, so there is no place for the page.`,
      'Deploy it first: `npm run plan`, then `npm run deploy`.',
    );
  }
  const output = (name: string): string => {
    const value = outputs[name];
    if (!value) {
      throw new StageFailure(
        `The stack ${stackName} has no output ${name}.`,
        'It was deployed from another version: deploy this one first.',
      );
    }
    return value;
  };
  return {
    bucketName: output('WebBucketName'),
    distributionId: output('WebDistributionId'),
    url: output('WebUrl'),
  };
}
