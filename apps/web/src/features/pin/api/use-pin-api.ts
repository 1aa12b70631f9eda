import { type ClientOf, clientOf } from '@agentic-retail/contracts/client-of';
import { pinRoutes } from '@agentic-retail/contracts/pin-routes';
import { useMemo } from 'react';
import { useServices } from '../../../lib/services.ts';

/** The client of what a till does that several people share; it comes with what uses it. */
export function usePinApi(): ClientOf<typeof pinRoutes> {
  const { apiOptions } = useServices();
  return useMemo(() => clientOf(pinRoutes, apiOptions), [apiOptions]);
}
