import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** One route of a service: which requests it takes, and from whom. */
export interface StoreRoute {
  /** HTTP method: one of them, not `ANY`. */
  readonly method: HttpMethod;

  /**
   * Path such as `/transactions/{id}`: segments of letters, digits, hyphens and underscores, or one
   * whole parameter in braces. No trailing slash and no greedy parameter (`{proxy+}`).
   */
  readonly path: string;

  /**
   * Whether anyone may call it. Otherwise the API lets through only requests that carry a valid
   * token of the user pool; that it is an ID token, and which roles may call, is the function's to
   * check.
   *
   * @default false
   */
  readonly public?: boolean;

  /**
   * Name of the operation, as in the API's document.
   *
   * @default - no name
   */
  readonly operationName?: string;
}

/** One route of a `ServiceApi`. */
export interface ServiceRoute extends StoreRoute {
  /** The function that answers. */
  readonly function: IFunction;
}
