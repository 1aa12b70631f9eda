import { backOfficeRoutes } from '@agentic-retail/contracts/back-office-routes';
import { type ClientOf, clientOf } from '@agentic-retail/contracts/client-of';
import { useMemo } from 'react';
import { useServices } from './services.ts';

/** The client of what the register does without; it comes with the screens that use it. */
export function useBackOffice(): ClientOf<typeof backOfficeRoutes> {
  const { apiOptions } = useServices();
  return useMemo(() => clientOf(backOfficeRoutes, apiOptions), [apiOptions]);
}
