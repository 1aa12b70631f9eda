/** A value that tells its subscribers when another one takes its place. */
export interface ReadableStore<T> {
  readonly get: () => T;
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Store<T> extends ReadableStore<T> {
  readonly set: (value: T) => void;
}

/** Makes a store; React reads it with `useStore`, everything else with `get`. */
export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
