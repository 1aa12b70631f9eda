import { clientOf } from '@agentic-retail/contracts/client-of';
import { tillRoutes } from '@agentic-retail/contracts/till-routes';
import type { Environment } from '../config/environment.ts';
import { createCatalogue } from '../lib/catalogue/catalogue.ts';
import { createConnection } from '../lib/connection.ts';
import type { DeviceStorage } from '../lib/device-storage.ts';
import { createIdentifiedFetch } from '../lib/identified-fetch.ts';
import { newId } from '../lib/new-id.ts';
import { createRegisterId } from '../lib/register-id.ts';
import { createRenewingFetch } from '../lib/renewing-fetch.ts';
import type { Services } from '../lib/services.ts';
import { createSession } from '../lib/session.ts';
import { createShop } from '../lib/shop.ts';
import { createSimulatedTerminal } from '../lib/simulated-terminal.ts';
import { createThemeChoice } from '../lib/theme.ts';
import { createToasts } from '../lib/toasts.ts';
import { waitFor } from '../lib/wait-for.ts';

/** Wires what every screen may use to this browser. */
export function createServices({ apiBaseUrl }: Environment, storage: DeviceStorage): Services {
  const connection = createConnection(window);
  const watchedFetch = connection.watch((address, init) => fetch(address, init));
  const registerId = createRegisterId(storage, () => crypto.getRandomValues(new Uint8Array(4)));
  const identified = (doFetch: typeof fetch) =>
    createIdentifiedFetch(doFetch, registerId.current.get, newId);
  const otherWindows = new BroadcastChannel('session');
  const session = createSession({
    client: clientOf(tillRoutes, { baseUrl: apiBaseUrl, fetch: identified(watchedFetch) }),
    schedule: (action, delayMs) => {
      const timer = setTimeout(action, delayMs);
      return () => clearTimeout(timer);
    },
    announce: () => otherWindows.postMessage(''),
  });
  // Twice: a renewal that is on its way may have left with the cookie from before.
  otherWindows.onmessage = () => session.renew().then(session.renew);
  const apiOptions = {
    baseUrl: apiBaseUrl,
    token: session.token,
    fetch: identified(createRenewingFetch(watchedFetch, session)),
  };
  const api = clientOf(tillRoutes, apiOptions);
  return {
    api,
    apiOptions,
    session,
    connection,
    shop: createShop(api),
    catalogue: createCatalogue(api),
    terminal: createSimulatedTerminal({ wait: waitFor }),
    registerId,
    theme: createThemeChoice(storage, document.documentElement),
    toasts: createToasts((action, delayMs) => setTimeout(action, delayMs)),
  };
}
