import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataStore } from 'cognito-local/lib/services/dataStore/dataStore.js';

type Tree = Record<string, unknown>;

/**
 * The emulator's data in one JSON file. Every change is in the file before it is answered, and the
 * file is replaced as a whole: a process that is killed leaves the old one or the new one.
 */
export class JsonFileStore implements DataStore {
  readonly #file: string | undefined;
  readonly #root: Tree;
  #saving: Promise<void> = Promise.resolve();

  /** @param file where it is kept; undefined keeps it in memory */
  constructor(file: string | undefined, root: Tree) {
    this.#file = file;
    this.#root = root;
  }

  /**
   * Opens the file. One that can't be read is moved aside, and the store starts anew.
   *
   * @param movedAside hears where such a file was moved to
   */
  static async open(
    file: string | undefined,
    defaults: Tree,
    movedAside: (to: string) => void,
  ): Promise<JsonFileStore> {
    if (file === undefined) return new JsonFileStore(file, defaults);
    await mkdir(dirname(file), { recursive: true });
    const text = await readFile(file, 'utf8').catch(ignoreMissing);
    if (text === undefined) return new JsonFileStore(file, defaults);
    try {
      return new JsonFileStore(file, { ...defaults, ...treeOf(JSON.parse(text, reviveDate)) });
    } catch {
      const aside = `${file}.unreadable-${Date.now()}`;
      await rename(file, aside);
      movedAside(aside);
      return new JsonFileStore(file, defaults);
    }
  }

  async get<T>(_context: unknown, key: string | string[], defaultValue?: T): Promise<T> {
    const value = path(key).reduce<unknown>((tree, name) => own(tree, name), this.#root);
    return (value ?? defaultValue ?? null) as T;
  }

  async getRoot<T>(): Promise<T> {
    return this.#root as T;
  }

  async set<T>(_context: unknown, key: string | string[], value: T): Promise<void> {
    const names = path(key);
    const last = names.pop();
    if (last === undefined) throw new Error('nothing to set');
    this.#branch(names)[last] = value;
    await this.#save();
  }

  async delete(_context: unknown, key: string | string[]): Promise<void> {
    const names = path(key);
    const last = names.pop();
    if (last !== undefined) delete this.#branch(names)[last];
    await this.#save();
  }

  #branch(names: readonly string[]): Tree {
    let tree = this.#root;
    for (const name of names) {
      const next = own(tree, name);
      const branch: Tree = isTree(next) ? next : Object.create(null);
      tree[name] = branch;
      tree = branch;
    }
    return tree;
  }

  #save(): Promise<void> {
    const file = this.#file;
    if (file === undefined) return Promise.resolve();
    this.#saving = this.#saving.then(async () => {
      await writeFile(`${file}.new`, JSON.stringify(this.#root, undefined, 1));
      await rename(`${file}.new`, file);
    });
    return this.#saving;
  }
}

function path(key: string | string[]): string[] {
  return typeof key === 'string' ? [key] : [...key];
}

function own(tree: unknown, name: string): unknown {
  return isTree(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}

function treeOf(value: unknown): Tree {
  if (!isTree(value) || !isTree(value.Users)) throw new Error('not the data of a user pool');
  return value;
}

/** The emulator expects dates under the names that end so. */
function reviveDate(key: string, value: unknown): unknown {
  return key.endsWith('Date') && typeof value === 'string' ? new Date(value) : value;
}

function ignoreMissing(error: unknown): undefined {
  if (Object(error).code === 'ENOENT') return undefined;
  throw error;
}
