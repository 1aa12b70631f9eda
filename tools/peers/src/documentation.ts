import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What an installed package says about itself. */
export interface Documentation {
  /** Languages it is published for. */
  readonly languages: readonly string[];
  /** Share of its props, from 0 to 1, that say what they are; `undefined` if it has no jsii assembly. */
  readonly describedProps?: number;
  /** Share of its optional props, from 0 to 1, that state their default. */
  readonly statedDefaults?: number;
}

interface Assembly {
  readonly schema?: string;
  readonly filename?: string;
  readonly types?: Readonly<Record<string, JsiiType>>;
}
interface JsiiType {
  readonly datatype?: boolean;
  readonly properties?: readonly {
    readonly optional?: boolean;
    readonly docs?: { readonly summary?: string; readonly default?: string };
  }[];
}

/** Reads languages and documented props of packages that are installed in a folder. */
export function readDocumentation(folder: string, packages: readonly string[]): Documentation {
  const paths = packages.map((name) => join(folder, 'node_modules', name));
  const languages = paths.flatMap((path) => {
    const { jsii } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return Object.keys(jsii?.targets ?? {});
  });
  const props = paths
    .filter((path) => existsSync(join(path, '.jsii')))
    .flatMap((path) => Object.values(readAssembly(path).types ?? {}))
    .filter(({ datatype }) => datatype === true)
    .flatMap(({ properties = [] }) => properties);
  return {
    languages: ['TypeScript', ...new Set(languages.map((it) => names[it] ?? it))],
    ...(props.length > 0 && {
      describedProps: share(props, ({ docs }) => docs?.summary !== undefined),
      statedDefaults: share(
        props.filter(({ optional }) => optional),
        ({ docs }) => docs?.default !== undefined,
      ),
    }),
  };
}

const names: Readonly<Record<string, string>> = {
  dotnet: '.NET',
  go: 'Go',
  java: 'Java',
  python: 'Python',
};

function readAssembly(path: string): Assembly {
  const assembly: Assembly = JSON.parse(readFileSync(join(path, '.jsii'), 'utf8'));
  if (assembly.schema !== 'jsii/file-redirect' || assembly.filename === undefined) return assembly;
  return JSON.parse(gunzipSync(readFileSync(join(path, assembly.filename))).toString());
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 1 : items.filter(holds).length / items.length;
}
