import type { Role } from '@agentic-retail/domain/identity/role';
import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: anyone, anyone who is signed in (also without a role), or the roles that are named.
 * The gateway, the service, the page and the API document all read it from here.
 */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** What zod calls an object schema whose output is an object of named fields. */
type Fields = z.ZodMiniType<Record<string, unknown>>;

/** One endpoint: all that both sides agree on. */
export interface Route {
  readonly method: Method;
  /** API Gateway's form, such as `/transactions/{id}`. */
  readonly path: string;
  /** The service that answers it: `auth` for apps/auth-service. */
  readonly service: string;
  readonly access: Access;
  /** One line, for the API document. */
  readonly summary: string;
  /** Path parameters, as strings. */
  readonly params?: Fields;
  /** Query parameters, as strings. */
  readonly query?: Fields;
  /** JSON body. */
  readonly body?: Fields;
  /** HTTP status of success. */
  readonly status: 200 | 201 | 202 | 204;
  /** JSON body of success; none with 204. */
  readonly response?: z.ZodMiniType;
  /** Problems of its own, beside those that every route has. */
  readonly errors: readonly ProblemCode[];
}

/** What was sent or answered is never changed in place. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

type Parsed<S> = S extends z.ZodMiniType ? Fixed<z.output<S>> : undefined;
type Given<S> = S extends z.ZodMiniType ? Fixed<z.input<S>> : undefined;
type Part<R extends Route, K extends keyof Route> = R extends { readonly [P in K]: infer S }
  ? S
  : undefined;

/** What a service gets once a request is parsed. */
export interface ParsedInput<R extends Route> {
  readonly params: Parsed<Part<R, 'params'>>;
  readonly query: Parsed<Part<R, 'query'>>;
  readonly body: Parsed<Part<R, 'body'>>;
}

/** The parts of a request that a route has, as a caller writes them. */
export type RequestOf<R extends Route> = {
  readonly [K in 'params' | 'query' | 'body' as Part<R, K> extends z.ZodMiniType
    ? K
    : never]: Given<Part<R, K>>;
};

/** What a route answers when all went well. */
export type ResponseOf<R extends Route> = Parsed<Part<R, 'response'>>;
