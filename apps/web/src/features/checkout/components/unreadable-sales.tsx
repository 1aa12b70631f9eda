import { Download } from 'lucide-react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { useStore } from '../../../lib/use-store.ts';
import type { PendingSales } from '../pending-sales.ts';

/** Sales that another version of the page left, or that are damaged: nobody may overlook them. */
export function UnreadableSales({ pending }: { readonly pending: PendingSales }) {
  const entries = useStore(pending.unreadable);
  const count = Object.keys(entries).length;
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      action={
        <Button onClick={() => download('unreadable-sales.json', JSON.stringify(entries, null, 2))}>
          <Download size={18} aria-hidden="true" />
          Save a copy
        </Button>
      }
    >
      {count === 1
        ? '1 sale on this till can’t be read. Save a copy, and have it looked at.'
        : `${count} sales on this till can’t be read. Save a copy, and have them looked at.`}
    </Notice>
  );
}

function download(fileName: string, json: string): void {
  const address = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: fileName });
  link.click();
  // The browser may begin to read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
