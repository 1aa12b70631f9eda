import { mapValues } from '../map-values.ts';
import type { TemplateResource } from '../template.ts';
import type { EmulationRule } from './emulation-rule.ts';

/** Writes records into the emulated zone instead of the one it stands for. */
export const withEmulatedHostedZone: EmulationRule = (resource, { hostedZones = {} }) => {
  let found = false;
  const replaced = mapValues(resource, (value) => {
    const zone = typeof value === 'string' ? hostedZones[value] : undefined;
    if (zone === undefined) return value;
    found = true;
    return zone;
  });
  if (!found) return undefined;
  return {
    resource: replaced as TemplateResource,
    lacks: [
      {
        what: `${resource.Type}.HostedZoneId`,
        how: 'replaced',
        why: 'an emulated zone has an id of its own',
      },
    ],
  };
};
