import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/** Remembers which commit of an environment is deployed. */
export class SsmDeployedCommit {
  readonly #client: SSMClient;
  readonly #name: string;

  constructor(client: SSMClient, parameterName: string) {
    this.#client = client;
    this.#name = parameterName;
  }

  /** @returns undefined when none has been deployed yet */
  async read(): Promise<string | undefined> {
    try {
      const { Parameter } = await this.#client.send(new GetParameterCommand({ Name: this.#name }));
      return Parameter?.Value;
    } catch (error) {
      if (error instanceof Error && error.name === 'ParameterNotFound') {
        return undefined;
      }
      throw error;
    }
  }

  async record(commit: string): Promise<void> {
    await this.#client.send(
      new PutParameterCommand({
        Name: this.#name,
        Value: commit,
        Type: 'String',
        Overwrite: true,
      }),
    );
  }
}
