import type { MadeResource } from './made-resource.ts';
import { type PictureNode, pictureOf } from './picture.ts';

/**
 * A Mermaid flowchart of what a construct makes, grouped by its parts, and of what it was given
 * (dashed).
 */
export function resourceDiagram(resources: readonly MadeResource[]): string {
  const { nodes, relations } = pictureOf(resources);
  const groups = Map.groupBy(nodes, ({ group }) => group);
  const drawn = [...groups].flatMap(([group, members]) => {
    if (group === undefined || members.length === 1) return members.map(box);
    const within = members.map((node) => ({ ...node, title: node.title.replace(`${group}/`, '') }));
    return [`subgraph ${group}`, ...within.map((node) => `  ${box(node)}`), 'end'];
  });
  const arrows = relations.map(({ from, to, label }) =>
    label === undefined ? `${from} --> ${to}` : `${from} -->|"${label}"| ${to}`,
  );
  const given = nodes.filter((node) => node.given).map(({ id }) => id);
  const dashed = ['classDef given stroke-dasharray: 5', ...given.map((id) => `class ${id} given`)];
  const lines = [...drawn, ...arrows, ...(given.length > 0 ? dashed : [])];
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

function box({ id, title, detail }: PictureNode): string {
  const text = `${title}<br/><small>${detail}</small>`;
  return `${id}["${text.replaceAll('"', '#quot;')}"]`;
}
