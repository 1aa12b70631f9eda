import { createStore, type ReadableStore } from './store.ts';

export interface Connection {
  readonly isOnline: ReadableStore<boolean>;
  /** `doFetch`, watched: what it meets is what the indicator shows. */
  readonly watch: (doFetch: typeof fetch) => typeof fetch;
}

/** Whether the service can be reached, as the latest request or the browser noticed. */
export function createConnection(
  browser: Pick<Window, 'addEventListener' | 'navigator'>,
): Connection {
  const isOnline = createStore(browser.navigator.onLine);
  browser.addEventListener('online', () => isOnline.set(true));
  browser.addEventListener('offline', () => isOnline.set(false));
  return {
    isOnline,
    watch: (doFetch) => async (address, init) => {
      try {
        const response = await doFetch(address, init);
        isOnline.set(true);
        return response;
      } catch (error) {
        isOnline.set(false);
        throw error;
      }
    },
  };
}
