import type { DeviceStorage } from './device-storage.ts';
import { createStore, type ReadableStore } from './store.ts';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface ThemeChoice {
  readonly current: ReadableStore<Theme>;
  readonly choose: (theme: Theme) => void;
}

/** `public/theme.js` reads it before the first paint. */
const KEY = 'theme';

/** The theme of this device; `system` follows what the device prefers. */
export function createThemeChoice(storage: DeviceStorage, root: HTMLElement): ThemeChoice {
  const stored = storage.read(KEY);
  const current = createStore<Theme>(themes.find((theme) => theme === stored) ?? 'system');
  return {
    current,
    choose: (theme) => {
      current.set(theme);
      storage.write(KEY, theme === 'system' ? undefined : theme);
      if (theme === 'system') delete root.dataset.theme;
      else root.dataset.theme = theme;
    },
  };
}
