import { roles } from '@agentic-retail/domain/identity/role';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { problems } from './problems.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const table = Object.entries<Route>(routes);

function fieldsOf(schema: Route['params']): string[] {
  if (schema === undefined) return [];
  return Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {});
}

describe('the route table', () => {
  it('gives every method and path to one operation only', () => {
    const keys = table.map(([, { method, path }]) => `${method} ${path}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('has no two paths of a method that one address could mean', () => {
    const shapes = table.map(
      ([, { method, path }]) => `${method} ${path.replace(/\{\w+\}/g, '*')}`,
    );
    expect(new Set(shapes).size).toBe(table.length);
  });

  it('leaves to the public only what comes before signing in, is answered by the cookie, or tells nothing', () => {
    const open = table.filter(([, { access }]) => access === 'public').map(([id]) => id);
    expect(open.toSorted()).toEqual([
      'confirm',
      'forgotPassword',
      'getHealth',
      'listTillPeople',
      'lockTill',
      'login',
      'logout',
      'refresh',
      'register',
      'resetPassword',
      'switchUser',
    ]);
  });

  it('tells no cashier what should be in an open drawer', () => {
    const { getSessionReport, listCashSessions } = routes;
    for (const { access } of [getSessionReport, listCashSessions]) {
      expect(access).toEqual(['manager', 'owner']);
    }
  });

  it('lets no cashier change the catalogue or the shop', () => {
    const forCashiers = table.filter(([, { access }]) => access.includes('cashier'));
    const changing = forCashiers.filter(([, { method }]) => method !== 'GET').map(([id]) => id);
    expect(changing).toEqual([
      'completeSale',
      'parkCart',
      'recallCart',
      'discardCart',
      'recordOfflineSale',
      'openCashSession',
      'addCashMovement',
      'closeCashSession',
    ]);
  });
});

describe.each(table)('%s', (id, route) => {
  it('is named as code and generators can use it', () => {
    expect(id).toMatch(/^[a-z][A-Za-z]+$/);
    expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
  });

  it('has an address below its service’s, with the parameters it names', () => {
    expect(route.path).toMatch(/^(\/[a-z]+(-[a-z]+)*|\/\{[a-z][A-Za-z]*\})+$/);
    expect(route.path.startsWith('/auth/')).toBe(route.service === 'auth');
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(inPath).toEqual(fieldsOf(route.params));
  });

  it('names at least one role that exists, unless it is for everybody', () => {
    if (route.access === 'public' || route.access === 'signed-in') return;
    expect(route.access.length).toBeGreaterThan(0);
    expect(route.access.filter((role) => !roles.includes(role))).toEqual([]);
  });

  it('takes a body only where the method has one', () => {
    if (route.method === 'GET' || route.method === 'DELETE') expect(route.body).toBeUndefined();
  });

  it('answers with a body unless its status says there is none', () => {
    expect(route.response === undefined).toBe(route.status === 204);
  });

  it('names its problems once, and only such as exist', () => {
    expect(route.errors.filter((code) => !Object.hasOwn(problems, code))).toEqual([]);
    expect(new Set(route.errors).size).toBe(route.errors.length);
  });

  it('refuses fields it does not know', () => {
    for (const schema of [route.params, route.query, route.body]) {
      if (schema === undefined) continue;
      const parsed = schema.safeParse({ 'no such field': 1 });
      expect(parsed.error?.issues).toContainEqual(
        expect.objectContaining({ code: 'unrecognized_keys', keys: ['no such field'] }),
      );
    }
  });
});
