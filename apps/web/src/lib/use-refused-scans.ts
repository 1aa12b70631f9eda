import { useEffect } from 'react';
import { useServices } from './services.ts';
import { listenToKeys } from './till-keyboard.ts';

/**
 * Keeps scans out of what is on the screen: the digits of a barcode are no amount, and the Enter that
 * ends them must not send a form about money.
 */
export function useRefusedScans(): void {
  const { toasts } = useServices();
  useEffect(
    () =>
      listenToKeys({
        acceptsScans: () => false,
        onScan: () => {},
        onRefusedScan: (code) =>
          toasts.show('danger', `${code} was not taken: scan at the register`),
        onKey: () => false,
      }),
    [toasts],
  );
}
