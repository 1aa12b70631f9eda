interface TransactItem {
  readonly [operation: string]: {
    readonly TableName: string;
    readonly Key?: Readonly<Record<string, unknown>>;
    readonly Item?: Readonly<Record<string, unknown>>;
  };
}

/** About how long a transaction takes the real service; an engine on a busy laptop may take longer. */
const longestMs = 10;

/**
 * Which transactions touch the same item at the same time. An engine that carries out one after the
 * other never notices; the real service calls off the second one.
 */
export class MeetingWrites {
  readonly #underWay = new Set<string>();

  /** Places in the transaction where it meets one that is under way. */
  meets(items: readonly TransactItem[]): number[] {
    return items.flatMap((item, index) => (this.#underWay.has(placeOf(item)) ? [index] : []));
  }

  /** @returns to be called when the transaction is over, unless that is noticed before */
  begin(items: readonly TransactItem[]): () => void {
    const places = items.map(placeOf);
    for (const place of places) this.#underWay.add(place);
    let isOver = false;
    const end = () => {
      clearTimeout(timer);
      if (isOver) return;
      isOver = true;
      for (const place of places) this.#underWay.delete(place);
    };
    const timer = setTimeout(end, longestMs);
    return end;
  }
}

/** What is updated goes by its key; what is put is new each time, and meets nothing. */
function placeOf(item: TransactItem): string {
  const [{ TableName, Key, Item } = { TableName: '' }] = Object.values(item);
  return JSON.stringify([TableName, Key ?? Item]);
}
