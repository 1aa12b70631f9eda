import type { Construct } from 'constructs';
import type { StoreService } from '../store-service';
import { pascalCase } from './pascal-case';
import { checkProp } from './prop-check';

/** Refuses services that have no name to go by, or share one. Their routes are the API's to check. */
export function checkServices(scope: Construct, services: readonly StoreService[]): void {
  checkProp(scope, services.length > 0, {
    prop: 'RetailStore.services',
    rule: 'have at least one service',
    given: services.map(({ name }) => name),
    fix: 'Give each function of the store with its code and its routes.',
  });
  const taken = new Set<string>();
  for (const { name, routes } of services) {
    checkProp(scope, name.length <= 24 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name), {
      prop: 'RetailStore.services (name)',
      rule: 'be 1 to 24 lower-case letters, digits and single inner hyphens, starting with a letter',
      given: name,
      fix: 'Use a short name such as "inventory".',
    });
    checkProp(scope, !taken.has(pascalCase(name)), {
      prop: 'RetailStore.services (name)',
      rule: 'be different for each service, hyphens aside',
      given: name,
      fix: 'Rename one of the two.',
    });
    checkProp(scope, routes.length > 0, {
      prop: `RetailStore.services (routes of ${name})`,
      rule: 'have at least one route',
      given: routes,
      fix: 'Name every route the service answers, or leave the service out.',
    });
    taken.add(pascalCase(name));
  }
}
