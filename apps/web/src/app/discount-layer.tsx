import { priceCart } from '@agentic-retail/domain/pricing/price-cart';
import { ApprovalDialog } from '../features/discount/components/approval-dialog.tsx';
import { DiscountDialog } from '../features/discount/components/discount-dialog.tsx';
import { findExcess } from '../features/discount/find-excess.ts';
import { useServices } from '../lib/services.ts';
import { useShopSettings } from '../lib/use-shop-settings.ts';
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
  const settings = useShopSettings();
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
  const others = discounts.filter((discount) => discount.sku !== sku);
  return (
    <DiscountDialog
      sku={sku}
      name={sku === undefined ? 'the cart' : (shelf.bySku.get(sku)?.name ?? sku)}
      given={discounts.find((discount) => discount.sku === sku)}
      findExcess={(discount) =>
        findExcess(discount, (given) =>
          priceCart(lines, shelf.bySku, settings, new Date().toISOString(), [...others, given]),
        )
      }
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
