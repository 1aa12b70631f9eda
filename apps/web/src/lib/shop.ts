import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { createStore, type ReadableStore } from './store.ts';

export interface ShopState {
  readonly settings?: ShopSettings;
  readonly failure?: CallFailure;
}

export interface Shop {
  readonly state: ReadableStore<ShopState>;
  /** Gets the settings; those known already stay when it fails. */
  readonly load: () => Promise<void>;
}

/** Keeps the shop's settings: currency, language, taxes and promotions. */
export function createShop(api: Pick<Client, 'getShop'>): Shop {
  const state = createStore<ShopState>({});
  return {
    state,
    load: async () => {
      const { settings } = state.get();
      const known = settings === undefined ? {} : { settings };
      state.set(known);
      const answer = await api.getShop();
      state.set(answer.ok ? { settings: answer.value } : { ...known, failure: answer.error });
    },
  };
}
