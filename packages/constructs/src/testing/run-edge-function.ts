import { createContext, runInContext } from 'node:vm';

/** Runs the code of a CloudFront function as CloudFront does: alone, by its `handler`. */
export function runEdgeFunction<Result>(code: string, event: unknown): Result {
  const context = createContext({ event: structuredClone(event) });
  const result: unknown = runInContext(`${code}; handler(event)`, context);
  return structuredClone(result) as Result;
}
