import { mapValues } from './map-values.ts';
import { withAlarmOfMetric } from './rules/alarm-of-expression.ts';
import { withEmulatedApiOrigin } from './rules/api-origin.ts';
import { withAssumableBuildRole } from './rules/build-role.ts';
import type { Emulation, Lack, Surroundings } from './rules/emulation-rule.ts';
import { withEmulatedHostedZone } from './rules/hosted-zone.ts';
import { withIgnoredPropertiesNamed } from './rules/ignored-properties.ts';
import { withoutRefusedTypes } from './rules/removed-types.ts';
import type { Template, TemplateResource } from './template.ts';

/** What an emulated deployment lacks, and of which resources. */
export interface LeftOut extends Lack {
  /** Their logical ids. */
  readonly resources: readonly string[];
}

export interface EmulableTemplate {
  readonly template: Template;
  readonly leftOut: readonly LeftOut[];
}

const rules = [
  withoutRefusedTypes,
  withIgnoredPropertiesNamed,
  withAlarmOfMetric,
  withAssumableBuildRole,
  withEmulatedApiOrigin,
  withEmulatedHostedZone,
];

/**
 * A template as the emulator can deploy it, and everything that it lacks then. What refers to a
 * removed resource gets its logical id instead.
 */
export function emulableTemplate(template: Template, surroundings: Surroundings): EmulableTemplate {
  const kept: Record<string, TemplateResource> = {};
  const removed = new Set<string>();
  const leftOut = new Map<string, LeftOut>();
  for (const [id, original] of Object.entries(template.Resources ?? {})) {
    let resource: TemplateResource | undefined = original;
    for (const rule of rules) {
      if (resource === undefined) break;
      const emulation: Emulation | undefined = rule(resource, surroundings);
      if (emulation === undefined) continue;
      resource = emulation.resource;
      for (const lack of emulation.lacks) {
        const others = leftOut.get(lack.what)?.resources ?? [];
        leftOut.set(lack.what, { ...lack, resources: [...others, id] });
      }
    }
    if (resource === undefined) removed.add(id);
    else kept[id] = resource;
  }
  return {
    template: withoutReferences({ ...template, Resources: kept }, removed) as Template,
    leftOut: [...leftOut.values()],
  };
}

function withoutReferences(value: unknown, removed: ReadonlySet<string>): unknown {
  return mapValues(value, (inner) => {
    if (typeof inner !== 'object' || inner === null) return inner;
    const { Ref, 'Fn::GetAtt': attribute, DependsOn } = inner as Record<string, unknown>;
    if (typeof Ref === 'string' && removed.has(Ref)) return Ref;
    if (Array.isArray(attribute) && removed.has(attribute[0])) return attribute.join('.');
    if (DependsOn === undefined) return inner;
    const needs = [DependsOn].flat().filter((id) => !removed.has(String(id)));
    return { ...inner, DependsOn: needs };
  });
}
