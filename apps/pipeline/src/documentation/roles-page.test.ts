import { expect, test } from '@jest/globals';
import { deliveryNames } from '../config/delivery-names.ts';
import { stacksOf } from '../testing/environment-stacks.ts';
import { expectKept } from './testing/expect-kept.ts';
import { accessTable, type DocumentedRole } from './testing/role-access.ts';

const stacks = stacksOf('prod');
const { pipeline, service, web } = stacks;

/** By the section of the page. */
const roles: Readonly<Record<string, DocumentedRole>> = {
  pipeline: { start: 'PipelineRole', templates: [pipeline] },
  validate: { start: 'ValidateRole', templates: [pipeline] },
  deploy: { start: 'DeployRole', templates: [pipeline] },
  publish: { start: deliveryNames('prod').deployRole, templates: [web] },
  inventory: { start: 'InventoryRole', templates: [service] },
  auth: { start: 'AuthRole', templates: [service] },
  sweep: { start: 'RestockSweepRole', templates: [service] },
};

test('roles.md says of every role what it may do', () => {
  expectKept(
    'deploy/roles.md',
    Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, accessTable(role)])),
  );
});

test('there is no other role in production', () => {
  const made = Object.values(stacks).flatMap((template) =>
    Object.keys(template.findResources('AWS::IAM::Role')),
  );
  const known = Object.values(roles).map(({ start }) => start);
  expect(made.filter((id) => !known.some((start) => id.startsWith(start)))).toEqual([]);
});
