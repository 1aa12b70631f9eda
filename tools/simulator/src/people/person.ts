import type { RequestOf, ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';
import { makeSaleId } from '@agentic-retail/domain/sale/make-sale-id';
import type { Draw } from '@agentic-retail/faults/draw';
import type { Messenger } from '../playing/messenger.ts';
import type { Surroundings } from './surroundings.ts';

/** Whether and what they were told. */
export type Told<Id extends keyof Routes> =
  | { readonly kind: 'done'; readonly value: ResponseOf<Routes[Id]> }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'silence' };

/** A signed-in member of the staff. */
export class Person {
  readonly #name: string;
  readonly #role: 'cashier' | 'manager';
  readonly #messenger: Messenger;
  readonly #draw: Draw;
  readonly #nowMs: () => number;

  constructor(name: string, role: 'cashier' | 'manager', around: Surroundings) {
    this.#name = name;
    this.#role = role;
    this.#messenger = around.messenger;
    this.#draw = around.draw;
    this.#nowMs = around.nowMs;
  }

  async ask<Id extends keyof Routes>(
    operation: Id,
    request: RequestOf<Routes[Id]>,
  ): Promise<Told<Id>> {
    const claims = {
      token_use: 'id',
      sub: this.#name,
      name: this.#name,
      'cognito:groups': `[${this.#role}]`,
    };
    const answer = await this.#messenger.ask(operation, { ...request, claims });
    if (!answer) return { kind: 'silence' };
    return answer.status < 300
      ? { kind: 'done', value: answer.body as ResponseOf<Routes[Id]> }
      : { kind: 'refused', code: (answer.body as { code: string }).code };
  }

  /** An id as a device makes it, for what it says was so long ago. */
  newId(ageMs = 0): string {
    const noise = Uint8Array.from({ length: 10 }, () => this.#draw.int(0, 255));
    return makeSaleId(this.#nowMs() - ageMs, noise);
  }
}

/** What they heard, where it was what they had asked for. */
export function doneOf<Id extends keyof Routes>(
  told: Told<Id>,
): ResponseOf<Routes[Id]> | undefined {
  return told.kind === 'done' ? told.value : undefined;
}
