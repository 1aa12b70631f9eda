import { useSyncExternalStore } from 'react';

/** Whether the CSS media query `query` holds. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Where the cart finds no room beside the products. */
export const NARROW = '(max-width: 54.99rem)';
