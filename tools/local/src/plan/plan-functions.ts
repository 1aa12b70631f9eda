import { functionName } from './local-ids.ts';
import type { FunctionPlan } from './plan.ts';
import { type ResolvedResource, recordOf } from './resolved-resource.ts';

const defaultMemoryMb = 128;
const defaultTimeoutSeconds = 3;

/**
 * The functions with their code, environment and limits. Those that only a deployment calls, by a
 * custom resource, are left out: nothing is deployed on a laptop.
 */
export function planFunctions(functions: readonly ResolvedResource[]): FunctionPlan[] {
  return functions.filter(isCalledWhileRunning).map((resource) => {
    const variables = recordOf(recordOf(resource.get('Environment')).Variables);
    return {
      name: nameOf(resource),
      assetDir: assetDirOf(resource),
      handler: resource.text('Handler'),
      environment: Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [name, String(value)]),
      ),
      memoryMb: Number(resource.get('MemorySize') ?? defaultMemoryMb),
      timeoutMs: Number(resource.get('Timeout') ?? defaultTimeoutSeconds) * 1_000,
    };
  });
}

function isCalledWhileRunning({ id, stack }: ResolvedResource): boolean {
  const resources = Object.values(stack.template.Resources ?? {});
  const handlers = resources.map(({ Properties = {} }) => recordOf(Properties.ServiceToken));
  return !handlers.some((handler) => [handler['Fn::GetAtt']].flat()[0] === id);
}

/** Name of a function on the laptop. */
export function nameOf(resource: ResolvedResource): string {
  const template = resource.stack.template.Resources?.[resource.id];
  return functionName(resource.id, template ?? { Type: 'AWS::Lambda::Function' });
}

function assetDirOf(resource: ResolvedResource): string {
  const key = recordOf(resource.get('Code')).S3Key;
  const dir = typeof key === 'string' ? resource.stack.assets.get(key) : undefined;
  if (dir === undefined) throw new Error(`function ${resource.id} has no code among the assets`);
  return dir;
}
