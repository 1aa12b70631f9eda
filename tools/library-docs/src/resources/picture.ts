import { fold, foldLevels } from './fold.ts';
import type { MadeResource } from './made-resource.ts';
import { nameOf } from './name-of.ts';
import { type Relation, relationsOf } from './relations.ts';
import { typeName } from './type-name.ts';

/** How many things a person takes in at once. */
const mostNodes = 15;

/** How many alike are drawn as one. */
const fewestAlike = 3;

export interface PictureNode {
  readonly id: string;
  /** What stands in its first line. */
  readonly title: string;
  /** What stands below it. */
  readonly detail: string;
  /** The part of the construct it belongs to; the construct itself if undefined. */
  readonly group?: string;
  readonly given: boolean;
}

export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly relations: readonly Relation[];
}

/** The picture of what a construct makes and uses: as much detail as fits into about 15 nodes. */
export function pictureOf(resources: readonly MadeResource[]): Picture {
  const levels = Array.from({ length: foldLevels }, (_, level) => level);
  const enough = levels.find((level) => drawn(resources, level).nodes.length <= mostNodes);
  return drawn(resources, enough ?? foldLevels);
}

function drawn(resources: readonly MadeResource[], level: number): Picture {
  const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));
  const standIn = fold(resources, level);
  const nodes = new Map<string, PictureNode>();
  const nodeOf = new Map<string, string>();
  const shown = resources.filter(({ logicalId }) => standIn.get(logicalId) === logicalId);
  for (const alike of Map.groupBy(shown, likeness).values()) {
    const sets = alike.length >= fewestAlike ? [alike] : alike.map((one) => [one]);
    for (const set of sets) {
      const node = nodeFor(set);
      nodes.set(node.id, node);
      for (const { logicalId } of set) nodeOf.set(logicalId, node.id);
    }
  }
  const place = (id: string) => nodeOf.get(standIn.get(id) ?? id);
  const relations = new Map<string, Relation>();
  for (const resource of resources) {
    for (const { from, to, label } of relationsOf(resource, (id) => byId.get(id)?.type)) {
      const [start, end] = [place(from), place(to)];
      if (start === undefined || end === undefined || start === end) continue;
      if (nodes.get(start)?.given) continue;
      // What a part merely mentions is not what the whole does.
      if (label === undefined && standIn.get(resource.logicalId) !== resource.logicalId) continue;
      const known = relations.get(`${start}>${end}`)?.label;
      const words = [...new Set([known, label].flatMap((it) => it?.split(', ') ?? []))].join(', ');
      const relation = { from: start, to: end, ...(words !== '' && { label: words }) };
      relations.set(`${start}>${end}`, relation);
    }
  }
  const used = new Set([...relations.values()].flatMap(({ from, to }) => [from, to]));
  return {
    nodes: [...nodes.values()].filter(({ id, given }) => !given || used.has(id)),
    relations: [...relations.values()],
  };
}

/** Resources of one type, in one part of the construct. */
function likeness(resource: MadeResource): string {
  return [resource.type, groupOf(resource), resource.given].join();
}

function groupOf(resource: MadeResource): string | undefined {
  const steps = nameOf(resource).split('/');
  return steps.length > 1 ? steps[0] : undefined;
}

function nodeFor(set: readonly MadeResource[]): PictureNode {
  const [first] = set;
  if (first === undefined) throw new Error('A node stands for at least one resource.');
  const group = groupOf(first);
  const kind = typeName(first.type);
  const names = set.map((resource) => nameOf(resource).split('/').at(-1) ?? '');
  return {
    id: first.logicalId,
    title: set.length === 1 ? nameOf(first) : `${set.length} ${plural(kind)}`,
    detail: set.length === 1 ? kind : abridged(names),
    ...(group !== undefined && !first.given && { group }),
    given: first.given,
  };
}

function abridged(names: readonly string[]): string {
  const most = 4;
  return [...names.slice(0, most), ...(names.length > most ? ['…'] : [])].join(', ');
}

function plural(kind: string): string {
  return kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}
