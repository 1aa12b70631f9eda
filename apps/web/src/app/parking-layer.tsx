import { useState } from 'react';
import { ParkDialog } from '../features/parking/components/park-dialog.tsx';
import { ParkedCartsDialog } from '../features/parking/components/parked-carts-dialog.tsx';
import { createParking } from '../features/parking/parking.ts';
import { newId } from '../lib/new-id.ts';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import type { Till } from './till.ts';

/** What is open of the parking. */
export type ParkingView = 'none' | 'park' | 'list';

interface ParkingLayerProps {
  readonly till: Till;
  readonly view: ParkingView;
  readonly onClose: () => void;
}

/** Parking over the register. */
export function ParkingLayer({ till, view, onClose }: ParkingLayerProps) {
  const { api, registerId, toasts } = useServices();
  const { cart, ownStorage } = till;
  const { lines } = useStore(cart.current);
  const [parking] = useState(() =>
    createParking({
      api,
      storage: ownStorage,
      cart: {
        lines: () => cart.current.get().lines,
        discounts: () => cart.current.get().discounts,
        replace: (next, discounts) => cart.dispatch({ type: 'replace', lines: next, discounts }),
      },
      makeId: newId,
      registerId: registerId.current.get,
    }),
  );
  if (view === 'park') {
    const onParked = () => {
      toasts.show('info', 'The cart is parked');
      onClose();
    };
    return <ParkDialog parking={parking} onParked={onParked} onClose={onClose} />;
  }
  if (view === 'list') {
    return (
      <ParkedCartsDialog
        parking={parking}
        hasCart={lines.length > 0}
        onRecalled={onClose}
        onClose={onClose}
      />
    );
  }
  return null;
}
