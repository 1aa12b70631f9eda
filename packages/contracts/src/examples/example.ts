import type { RequestOf, ResponseOf } from '../route.ts';
import type { Routes } from '../routes.ts';

/** A call of an operation as somebody would make it, and what it answers. */
export interface Example<Id extends keyof Routes> {
  readonly request: RequestOf<Routes[Id]>;
  /** None where the status is 204. */
  readonly response: ResponseOf<Routes[Id]>;
}

/** Examples of some operations, by their ids. */
export type ExamplesOf<Ids extends keyof Routes> = { readonly [Id in Ids]: Example<Id> };
