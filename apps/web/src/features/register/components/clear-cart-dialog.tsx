import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';

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
      <DialogActions>
        <Button size="l" onClick={onClose}>
          Keep
        </Button>
        <Button variant="danger" size="l" onClick={onClear}>
          Clear cart
        </Button>
      </DialogActions>
    </Dialog>
  );
}
