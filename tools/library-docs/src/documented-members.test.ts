import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';

interface Member {
  readonly name: string;
  readonly docs?: { readonly summary?: string; readonly default?: string };
  readonly optional?: boolean;
  /** The interface or base class that documents it. */
  readonly overrides?: string;
}

interface Type {
  readonly datatype?: boolean;
  readonly docs?: Member['docs'];
  readonly properties?: readonly Member[];
  readonly methods?: readonly Member[];
  readonly members?: readonly Member[];
}

const assembly = resolve(import.meta.dirname, '../../../packages/constructs/.jsii');
const types: Readonly<Record<string, Type>> = JSON.parse(readFileSync(assembly, 'utf8')).types;

const members = Object.entries(types).flatMap(([type, { datatype, ...of }]) =>
  [...(of.properties ?? []), ...(of.methods ?? []), ...(of.members ?? [])].map((member) => ({
    ...member,
    place: `${type}.${member.name}`,
    isProp: datatype === true,
  })),
);

it('every public type and member of the library says what it is', () => {
  const silent = [
    ...Object.entries(types).flatMap(([type, { docs }]) => (docs?.summary ? [] : [type])),
    ...members
      .filter(({ docs, overrides }) => !docs?.summary && overrides === undefined)
      .map(({ place }) => place),
  ];
  expect(members.length).toBeGreaterThan(150);
  expect(silent).toEqual([]);
});

it('every prop that can be left out says what holds then', () => {
  const silent = members
    .filter(({ isProp, optional, docs }) => isProp && optional && !docs?.default)
    .map(({ place }) => place);
  expect(silent).toEqual([]);
});
