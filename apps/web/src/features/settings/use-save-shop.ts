import type { ShopSettings } from '@agentic-retail/domain/shop/shop-settings';
import { useServices } from '../../lib/services.ts';
import { useBackOffice } from '../../lib/use-back-office.ts';
import { type RequestState, useRequest } from '../../lib/use-request.ts';
import { useShopSettings } from '../../lib/use-shop-settings.ts';

interface SavingShop extends Pick<RequestState, 'isBusy' | 'failure'> {
  readonly save: (change: Partial<ShopSettings>, onSaved: () => void) => void;
}

/** Saves a change of the settings as they are shown; the till prices by it at once. */
export function useSaveShop(): SavingShop {
  const { shop } = useServices();
  const settings = useShopSettings();
  const api = useBackOffice();
  const { isBusy, failure, send } = useRequest();
  return {
    isBusy,
    failure,
    save: (change, onSaved) =>
      send(
        () => api.updateShop({ body: { ...settings, ...change } }),
        async () => {
          await shop.load();
          onSaved();
        },
      ),
  };
}
