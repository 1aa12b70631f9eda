/** What was wrong and what to do: the two halves of every error that a person is meant to read. */
abstract class DeliveryError extends Error {
  readonly wayOut: string;

  constructor(what: string, wayOut: string, options?: ErrorOptions) {
    super(what, options);
    this.name = new.target.name;
    this.wayOut = wayOut;
  }
}

/** The command did not begin: nothing was changed anywhere. Exit code 2. */
export class Refusal extends DeliveryError {}

/** The command began and could not finish. Exit code 1. */
export class StageFailure extends DeliveryError {}
