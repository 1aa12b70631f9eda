import type { OperationId } from '@agentic-retail/contracts/routes';
import type { Draw } from '@agentic-retail/faults/draw';
import type { LambdaHandler } from '@agentic-retail/service-kit/create-service';
import { apiEvent, type RequestParts } from '@agentic-retail/service-kit/testing/api-event';
import type { Journal } from '../people/journal.ts';
import { canonical } from './canonical.ts';
import type { Functions } from './functions.ts';
import type { Scheduler } from './scheduler.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What is carried out once, however often it is sent. */
const once: readonly OperationId[] = [
  'completeSale',
  'recordOfflineSale',
  'refundSale',
  'adjustStock',
];
const tries = 8;
const functionMs = 10_000;

/** Carries requests to the functions and answers back, as a network may: late, twice, or not at all. */
export class Messenger {
  readonly #handler: LambdaHandler;
  readonly #functions: Functions;
  readonly #scheduler: Scheduler;
  readonly #draw: Draw;
  readonly #journal: Journal;

  constructor(
    handler: LambdaHandler,
    parts: {
      readonly functions: Functions;
      readonly scheduler: Scheduler;
      readonly draw: Draw;
      readonly journal: Journal;
    },
  ) {
    this.#handler = handler;
    this.#functions = parts.functions;
    this.#scheduler = parts.scheduler;
    this.#draw = parts.draw;
    this.#journal = parts.journal;
  }

  /** Sends a request, again until it is answered; nothing, when its sender never comes back. */
  async ask(operation: OperationId, request: RequestParts): Promise<Answer | undefined> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const copies = this.#draw.chance(0.1) ? 2 : 1;
      const answers = await Promise.all(
        Array.from({ length: copies }, () => this.#carry(operation, request)),
      );
      const heard = answers.filter((answer) => answer !== undefined);
      this.#compare(operation, heard);
      const answer = heard.find(({ status }) => status !== 503);
      if (answer) return answer;
      if (this.#draw.chance(0.15)) return undefined;
      await this.#scheduler.pause(this.#draw.int(10, 2_000));
    }
    return undefined;
  }

  async #carry(operation: OperationId, request: RequestParts): Promise<Answer | undefined> {
    const isLate = this.#draw.chance(0.05);
    await this.#scheduler.pause(isLate ? this.#draw.int(1_000, 200_000) : this.#draw.int(0, 20));
    const answer = this.#run(operation, request);
    const isImpatient = this.#draw.chance(0.05);
    if (isImpatient) {
      await this.#scheduler.pause(this.#draw.int(0, 100));
      return undefined;
    }
    const heard = await answer;
    return this.#draw.chance(0.05) ? undefined : heard;
  }

  async #run(operation: OperationId, request: RequestParts): Promise<Answer | undefined> {
    const outcome = await this.#functions.run(operation, request, functionMs, async (context) => {
      const { statusCode, body } = await this.#handler(apiEvent(operation, request), context);
      return {
        status: Number(statusCode),
        body: body === undefined ? undefined : JSON.parse(body),
      };
    });
    if (!outcome) return undefined;
    const status = Number(outcome.status);
    const { body } = outcome;
    if (status >= 500 && status !== 503) {
      this.#journal.complaints.push(`${operation} was answered ${status}: ${canonical(body)}`);
    }
    return { status, body };
  }

  /** Of the same request sent twice, both answers are the first. */
  #compare(operation: OperationId, answers: readonly Answer[]): void {
    const [first, second] = answers.filter(({ status }) => status === 201);
    const isOnce = once.includes(operation);
    if (isOnce && first && second && canonical(first) !== canonical(second)) {
      this.#journal.complaints.push(`${operation} was answered in two ways to the same request`);
    }
  }
}
