import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';

const NameTillDialog = lazy(async () => ({
  default: (await import('./name-till-dialog.tsx')).NameTillDialog,
}));

/** Before the first sale of a till whose name nobody has chosen: its receipts would be numbered by that. */
export function UnnamedTill({ onNamed }: { readonly onNamed: () => void }) {
  const { registerId } = useServices();
  const current = useStore(registerId.current);
  const isMadeUp = useStore(registerId.isMadeUp);
  const [isNaming, setNaming] = useState(false);
  const isNamed = isNaming && !isMadeUp;
  const named = useEffectEvent(onNamed);
  // The button that led to the dialog is gone with it.
  useEffect(() => {
    if (isNamed) named();
  }, [isNamed]);
  if (!isMadeUp) return null;
  return (
    <>
      <Notice tone="info" action={<Button onClick={() => setNaming(true)}>Name it</Button>}>
        This till has no name yet: its receipts will be {current}/000001 and so on.
      </Notice>
      <Suspense>{isNaming && <NameTillDialog onClose={() => setNaming(false)} />}</Suspense>
    </>
  );
}
