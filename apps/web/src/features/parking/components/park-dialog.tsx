import { type SubmitEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Field } from '../../../components/field.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { Parking } from '../parking.ts';
import styles from './park-dialog.module.css';

interface ParkDialogProps {
  readonly parking: Parking;
  readonly onParked: () => void;
  readonly onClose: () => void;
}

/** Asks whom the cart is of, and parks it. */
export function ParkDialog({ parking, onParked, onClose }: ParkDialogProps) {
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const park = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const parked = await parking.park(note.trim());
    setBusy(false);
    if (parked.ok) onParked();
    else setProblem(describeFailure(parked.error));
  };
  return (
    <Dialog title="Park the cart" size="s" onClose={isBusy ? undefined : onClose}>
      <form className={styles.form} onSubmit={park}>
        {problem !== undefined && (
          <Notice tone="danger">The cart is still here, and not parked. {problem}</Notice>
        )}
        <Field
          label="Name or note"
          hint="Any till finds it by this. Prices and stock are not held."
          autoComplete="off"
          autoFocus
          maxLength={80}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" variant="primary" size="l" isWide isBusy={isBusy}>
          Park
        </Button>
      </form>
    </Dialog>
  );
}
