import { createStore, type ReadableStore } from './store.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'danger';
  readonly text: string;
}

export interface Toasts {
  readonly current: ReadableStore<readonly Toast[]>;
  readonly show: (tone: Toast['tone'], text: string) => void;
  readonly dismiss: (id: number) => void;
}

const STAY_MS = 5000;
/** More would hide what they speak of. */
const MOST_AT_ONCE = 3;

/** Short messages that go away by themselves. */
export function createToasts(schedule: (action: () => void, delayMs: number) => void): Toasts {
  const current = createStore<readonly Toast[]>([]);
  let lastId = 0;
  const dismiss = (id: number) => current.set(current.get().filter((toast) => toast.id !== id));
  return {
    current,
    dismiss,
    show: (tone, text) => {
      lastId += 1;
      const toast = { id: lastId, tone, text };
      current.set([...current.get(), toast].slice(-MOST_AT_ONCE));
      schedule(() => dismiss(toast.id), STAY_MS);
    },
  };
}
