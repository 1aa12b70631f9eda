type Keys = readonly unknown[];
/** What a batch asks of a table: keys to read, or writes. */
type OfTable = Keys | { readonly Keys: Keys };

interface Split {
  readonly done: Record<string, OfTable>;
  readonly left: Record<string, OfTable>;
}

/** Leaves the last of what a batch asks for to another time; one that asks for one thing, whole. */
export function splitBatch(requests: Readonly<Record<string, OfTable>>): Split {
  const tables = Object.entries(requests);
  const last = tables.at(-1);
  if (!last) return { done: {}, left: {} };
  const [name, ofTable] = last;
  const keys = 'Keys' in ofTable ? ofTable.Keys : ofTable;
  const half = Math.floor(keys.length / 2);
  const withKeys = (some: Keys) => ('Keys' in ofTable ? { ...ofTable, Keys: some } : some);
  const done = Object.fromEntries(tables.slice(0, -1));
  return {
    done: half === 0 ? done : { ...done, [name]: withKeys(keys.slice(0, half)) },
    left: { [name]: withKeys(keys.slice(half)) },
  };
}
