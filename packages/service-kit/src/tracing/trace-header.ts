/** The trace that a request is a part of, as Lambda says it. */
export interface TraceHeader {
  readonly traceId: string;
  /** The segment that Lambda itself sends of the function. */
  readonly parentId: string;
}

/**
 * Reads such as `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=557abcec3ee5a047;Sampled=1`.
 *
 * @returns nothing for a request that X-Ray does not sample
 */
export function readTraceHeader(header: string | undefined): TraceHeader | undefined {
  const parts = new Map(
    (header ?? '').split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim(), value.trim()];
    }),
  );
  const traceId = parts.get('Root');
  const parentId = parts.get('Parent');
  if (!traceId || !parentId || parts.get('Sampled') !== '1') return undefined;
  return { traceId, parentId };
}
