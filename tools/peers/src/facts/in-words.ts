/** Distinct values of several resources, in words; "not set" for those that leave it open. */
export function joined(values: readonly unknown[]): string {
  const words = values.map((value) =>
    value === undefined || value === null
      ? 'not set'
      : typeof value === 'object'
        ? 'set'
        : `${value}`,
  );
  return [...new Set(words)].sort().join(', ') || '–';
}

/** How many of several: `yes`, `no`, or a share such as `2 of 3`; `–` when there is none. */
export function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): string {
  const count = items.filter(holds).length;
  if (items.length === 0) return '–';
  if (count === 0) return 'no';
  return count === items.length ? 'yes' : `${count} of ${items.length}`;
}
