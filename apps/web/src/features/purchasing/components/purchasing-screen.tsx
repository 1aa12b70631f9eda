import { useState } from 'react';
import { ScreenFrame } from '../../../components/screen-frame.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { InvoicePanel } from './invoice-panel.tsx';
import { RequestPanel } from './request-panel.tsx';

const parts = [
  { value: 'requests', label: 'Requests' },
  { value: 'invoices', label: 'Invoices' },
] as const;

/** What the shop wants to buy, and what it has ordered. */
export function PurchasingScreen({ onOpen }: { readonly onOpen: (number: string) => void }) {
  const [part, setPart] = useState<'requests' | 'invoices'>('requests');
  return (
    <ScreenFrame
      title="Purchasing"
      tools={<Segmented label="Part" options={parts} value={part} onChange={setPart} />}
    >
      {part === 'requests' ? (
        <RequestPanel
          onApproved={([first, ...others]) =>
            first !== undefined && others.length === 0 ? onOpen(first.number) : setPart('invoices')
          }
        />
      ) : (
        <InvoicePanel />
      )}
    </ScreenFrame>
  );
}
