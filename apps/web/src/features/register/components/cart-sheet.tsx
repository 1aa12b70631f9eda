import { useLayoutEffect, useRef } from 'react';
import { CartPanel, type CartPanelProps } from './cart-panel.tsx';
import styles from './cart-sheet.module.css';

/** On a phone: the cart over the products, until it is closed by a tap beside it or by Escape. */
export function CartSheet({ onClose, ...cart }: CartPanelProps & { readonly onClose: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const sheet = ref.current;
    sheet?.showModal();
    return () => sheet?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.sheet}
      data-scan
      aria-label="Cart"
      onClose={() => ref.current?.isConnected && onClose()}
      onMouseDown={(event) => event.target === ref.current && onClose()}
    >
      <button type="button" className={styles.grip} onClick={onClose}>
        <span className="visually-hidden">Close the cart</span>
      </button>
      <CartPanel {...cart} />
    </dialog>
  );
}
