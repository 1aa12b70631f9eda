import { ApprovalDialog } from '../features/discount/components/approval-dialog.tsx';
import { DiscountDialog } from '../features/discount/components/discount-dialog.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import type { Till } from './till.ts';

/** What is open of the discounts. */
export type DiscountView =
  | { readonly dialog: 'give'; readonly sku: string | undefined }
  | { readonly dialog: 'approve' };

interface DiscountLayerProps {
  readonly till: Till;
  readonly view: DiscountView;
  readonly onPay: () => void;
  readonly onClose: () => void;
}

/** Discounts by hand over the register, and a manager's approval of them. */
export function DiscountLayer({ till: { cart }, view, onPay, onClose }: DiscountLayerProps) {
  const { catalogue } = useServices();
  const { shelf } = useStore(catalogue.state);
  const { lines, discounts } = useStore(cart.current);
  if (view.dialog === 'approve') {
    return (
      <ApprovalDialog
        lines={lines}
        discounts={discounts}
        onApproved={(approval) => {
          cart.dispatch({ type: 'approve', approval });
          onClose();
          onPay();
        }}
        onClose={onClose}
      />
    );
  }
  const { sku } = view;
  return (
    <DiscountDialog
      sku={sku}
      name={sku === undefined ? 'the cart' : (shelf.bySku.get(sku)?.name ?? sku)}
      given={discounts.find((discount) => discount.sku === sku)}
      onGive={(discount) => {
        cart.dispatch({ type: 'give-discount', discount });
        onClose();
      }}
      onRemove={() => {
        cart.dispatch({ type: 'remove-discount', sku });
        onClose();
      }}
      onClose={onClose}
    />
  );
}
