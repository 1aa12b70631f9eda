import type { MadeResource } from '../resources/made-resource.ts';

/** A resource of a test, at `Store/{logicalId}` unless its path is given. */
export function made(
  logicalId: string,
  type: string,
  more: Partial<MadeResource> = {},
): MadeResource {
  return {
    logicalId,
    type,
    path: ['Store', logicalId],
    properties: {},
    references: [],
    given: false,
    ...more,
  };
}
