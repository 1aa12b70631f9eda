import { MAX_PRODUCTS_PER_SALE } from '@agentic-retail/domain/sale/draft-sale';
import {
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useCallback,
  useEffect,
  useEffectEvent,
  useState,
} from 'react';
import { findOnShelf, lookUp } from '../../../lib/catalogue/find-scanned.ts';
import { useServices } from '../../../lib/services.ts';
import { listenToKeys } from '../../../lib/till-keyboard.ts';
import { NARROW, useMediaQuery } from '../../../lib/use-media-query.ts';
import { useStore } from '../../../lib/use-store.ts';
import { countPieces } from '../cart.ts';
import type { CartStore } from '../cart-store.ts';
import { shortcutOf } from '../shortcuts.ts';
import { CartBar } from './cart-bar.tsx';
import { CartPanel } from './cart-panel.tsx';
import { CartSheet } from './cart-sheet.tsx';
import { ClearCartDialog } from './clear-cart-dialog.tsx';
import { ProductBrowser } from './product-browser.tsx';
import styles from './register-screen.module.css';

const ShortcutsDialog = lazy(async () => ({
  default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
}));

interface RegisterScreenProps {
  readonly cartStore: CartStore;
  /** Where the keyboard goes on once what lay above the register is gone. */
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onPay: () => void;
  /** Parks the cart for any till. */
  readonly onPark: () => void;
  readonly onParkedCarts: () => void;
  /** Gives a discount on a line, or on the whole cart. */
  readonly onDiscount: (sku?: string) => void;
  /** Called before a scan is taken; false when it cannot be taken now. */
  readonly onBeforeScan: () => boolean;
  /** What has to be known before selling goes on. */
  readonly notices?: ReactNode;
}

type Layer = 'none' | 'cart' | 'clear' | 'help';

/** The home of the till: find or scan articles, and see what they cost. */
export function RegisterScreen(props: RegisterScreenProps) {
  const { cartStore, searchRef, onPay, onPark, onParkedCarts, onDiscount, onBeforeScan, notices } =
    props;
  const { api, catalogue, toasts } = useServices();
  const cart = useStore(cartStore.current);
  const isNarrow = useMediaQuery(NARROW);
  const [layer, setLayer] = useState<Layer>('none');
  const { dispatch } = cartStore;
  const add = useCallback((sku: string) => dispatch({ type: 'add', sku }), [dispatch]);
  const setQuantity = useCallback(
    (sku: string, quantity: number) => dispatch({ type: 'set-quantity', sku, quantity }),
    [dispatch],
  );
  const close = () => setLayer('none');
  const pay = () => {
    close();
    // The service would refuse it, but only after a card was charged.
    if (cart.lines.length > MAX_PRODUCTS_PER_SALE) {
      toasts.show(
        'danger',
        `At most ${MAX_PRODUCTS_PER_SALE} different articles fit into one sale: split it`,
      );
    } else onPay();
  };
  const park = () => {
    close();
    onPark();
  };
  const showParked = () => {
    close();
    onParkedCarts();
  };
  const discount = useCallback(
    (sku?: string) => {
      setLayer('none');
      onDiscount(sku);
    },
    [onDiscount],
  );
  const askToClear = () => {
    if (cart.lines.length > 0) setLayer('clear');
  };

  const scan = async (code: string) => {
    if (!onBeforeScan()) return;
    const known = findOnShelf(catalogue.state.get().shelf, code);
    if (known !== undefined) {
      add(known.sku);
      return;
    }
    const lookup = await lookUp(api, code);
    if (lookup.outcome === 'found') {
      catalogue.put([lookup.product]);
      add(lookup.product.sku);
    } else if (lookup.outcome === 'unknown') toasts.show('danger', `Nothing has the code ${code}`);
    else toasts.show('danger', `${code} is not on this till, and the server can’t be reached`);
  };
  const onScan = useEffectEvent(scan);
  const refuseScan = useEffectEvent((code: string) =>
    toasts.show('danger', `${code} was not added: close this window first`),
  );
  const pressKey = useEffectEvent((event: KeyboardEvent): boolean => {
    if (document.querySelector('dialog:modal') !== null) return false;
    switch (shortcutOf(event, isTyping(event.target) ? 'field' : 'page')) {
      case 'focus-search':
        searchRef.current?.focus();
        searchRef.current?.select();
        return true;
      case 'pay':
        pay();
        return true;
      case 'more-of-last':
        dispatch({ type: 'change-last', by: 1 });
        return true;
      case 'less-of-last':
        dispatch({ type: 'change-last', by: -1 });
        return true;
      case 'park':
        park();
        return true;
      case 'parked-carts':
        showParked();
        return true;
      case 'discount-last':
        if (cart.lastSku !== undefined) discount(cart.lastSku);
        return true;
      case 'discount-cart':
        if (cart.lines.length > 0) discount();
        return true;
      case 'clear-cart':
        askToClear();
        return true;
      case 'help':
        setLayer('help');
        return true;
      default:
        return false;
    }
  });
  useEffect(() => {
    const acceptsScans = () => document.querySelector('dialog:modal:not([data-scan])') === null;
    return listenToKeys({
      acceptsScans,
      onScan: (code) => onScan(code),
      onRefusedScan: (code) => refuseScan(code),
      onKey: (event) => pressKey(event),
    });
  }, []);

  const panel = {
    cart,
    onQuantity: setQuantity,
    onClear: askToClear,
    onDiscount: discount,
    onPay: pay,
    onPark: park,
    onParkedCarts: showParked,
  };
  return (
    <main id="main" className={styles.screen}>
      <h1 className="visually-hidden">Register</h1>
      <div className={styles.notices}>{notices}</div>
      <ProductBrowser cart={cart} searchRef={searchRef} onAdd={add} onCode={scan} />
      {isNarrow ? (
        <CartBar cart={cart} onOpen={() => setLayer('cart')} onParkedCarts={showParked} />
      ) : (
        <div className={styles.side}>
          <CartPanel {...panel} />
        </div>
      )}
      {isNarrow && layer === 'cart' && <CartSheet {...panel} onClose={close} />}
      <Suspense>{layer === 'help' && <ShortcutsDialog onClose={close} />}</Suspense>
      {layer === 'clear' && (
        <ClearCartDialog
          pieces={countPieces(cart.lines)}
          onClose={close}
          onClear={() => {
            dispatch({ type: 'clear' });
            close();
          }}
        />
      )}
    </main>
  );
}

/** Whether keys write text where they are pressed; an empty search field leaves them to the till. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  return target.type !== 'radio' && !(target.type === 'search' && target.value === '');
}
