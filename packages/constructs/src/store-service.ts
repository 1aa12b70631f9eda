import type { Duration } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { StoreRoute } from './service-route';

/** What a service may do with the tables of a store. */
export enum TableAccess {
  /** Nothing: the function does not even know their names. */
  NONE = 'none',

  /** Read every table and index. */
  READ = 'read',

  /** Read every table and index, and write every table. */
  READ_WRITE = 'read-write',
}

/** One service of a `RetailStore`: a function, its routes, and what it may do. */
export interface StoreService {
  /**
   * Name of the service, part of the ids of its resources: 1 to 24 lower-case letters, digits and
   * single inner hyphens, starting with a letter.
   */
  readonly name: string;

  /** The bundled code. Its file `main` exports the function `handler`. */
  readonly code: Code;

  /** Every route the service answers, at least one; no two of the store may take the same requests. */
  readonly routes: StoreRoute[];

  /**
   * What the service may do with the tables. Their names are told by environment variables such as
   * `PRODUCTS_TABLE`. To allow less, leave this out and grant on the table itself.
   *
   * @default TableAccess.NONE
   */
  readonly tableAccess?: TableAccess;

  /**
   * Whether the service manages staff: lists, invites, disables them and gives roles.
   *
   * @default false
   */
  readonly managesStaff?: boolean;

  /**
   * Whether the service puts images into the images bucket, or signs addresses for that. The bucket
   * and the images' address are told by `IMAGES_BUCKET` and `IMAGES_URL`.
   *
   * @default false
   */
  readonly uploadsImages?: boolean;

  /**
   * What the service is for, in one line.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Memory in megabytes (MB), an integer from 128 to 10240.
   *
   * @default 512
   */
  readonly memorySize?: number;

  /**
   * How long one call may take, from 1 second to 15 minutes.
   *
   * @default Duration.seconds(10)
   */
  readonly timeout?: Duration;

  /**
   * More environment variables. `USER_POOL_ID`, `USER_POOL_CLIENT_ID` and `POWERTOOLS_SERVICE_NAME`
   * are there anyway; one that is given here counts.
   *
   * @default - none
   */
  readonly environment?: { readonly [name: string]: string };
}
