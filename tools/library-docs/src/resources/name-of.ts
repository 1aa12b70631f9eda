import type { MadeResource } from './made-resource.ts';

/** Ids that CDK gives to what is inside a construct, and that say nothing to a reader. */
const inner = new Set(['Resource', 'Default', 'DefaultPolicy', 'Policy', 'Origin1', 'Handler']);

/**
 * What a resource is called: the constructs around it within the documented one, such as
 * `Images/Bucket`.
 */
export function nameOf({ path, logicalId }: MadeResource): string {
  const telling = path.filter((step, index) => !inner.has(step) && step !== path[index - 1]);
  return (telling.length > 1 ? telling.slice(1) : telling).join('/') || logicalId;
}
