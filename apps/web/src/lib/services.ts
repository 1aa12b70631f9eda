import type { ClientOf, ClientOptions } from '@agentic-retail/contracts/client-of';
import type { tillRoutes } from '@agentic-retail/contracts/till-routes';
import { createContext, use } from 'react';
import type { CardTerminal } from './card-terminal.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Connection } from './connection.ts';
import type { RegisterId } from './register-id.ts';
import type { Session } from './session.ts';
import type { Shop } from './shop.ts';
import type { ThemeChoice } from './theme.ts';
import type { Toasts } from './toasts.ts';

/** What every screen may use. */
export interface Services {
  /** Renews the session by itself where it has to. */
  readonly api: ClientOf<typeof tillRoutes>;
  /** The same for whatever else is called; see `useBackOffice`. */
  readonly apiOptions: ClientOptions;
  readonly session: Session;
  readonly shop: Shop;
  readonly catalogue: Catalogue;
  readonly terminal: CardTerminal;
  readonly connection: Connection;
  readonly registerId: RegisterId;
  readonly theme: ThemeChoice;
  readonly toasts: Toasts;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = use(ServicesContext);
  if (services === undefined) throw new Error('There are no services around this component');
  return services;
}
