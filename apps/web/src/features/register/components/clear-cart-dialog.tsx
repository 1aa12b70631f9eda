import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import styles from './clear-cart-dialog.module.css';

interface ClearCartDialogProps {
  readonly pieces: number;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

export function ClearCartDialog({ pieces, onClear, onClose }: ClearCartDialogProps) {
  return (
    <Dialog title="Clear the cart?" size="s" onClose={onClose}>
      <p>
        {pieces === 1 ? 'The article' : `All ${pieces.toLocaleString()} articles`} will be removed.
      </p>
      <div className={styles.actions}>
        <Button size="l" onClick={onClose}>
          Keep
        </Button>
        <Button variant="danger" size="l" onClick={onClear}>
          Clear cart
        </Button>
      </div>
    </Dialog>
  );
}
