import { backOfficeRoutes } from './back-office-routes.ts';
import { passwordRoutes } from './password-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import type { Route } from './route.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { tillRoutes } from './till-routes.ts';

/** The route table: every endpoint, by its operation id. */
export const routes = {
  ...tillRoutes,
  ...backOfficeRoutes,
  ...passwordRoutes,
  ...secondFactorRoutes,
  ...pinRoutes,
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type OperationId = keyof Routes;
/** The services that the table names. */
export type ServiceName = Routes[OperationId]['service'];
