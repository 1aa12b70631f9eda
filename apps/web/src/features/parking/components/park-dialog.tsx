import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { Parking } from '../parking.ts';

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
  const park = async () => {
    setBusy(true);
    const parked = await parking.park(note.trim());
    setBusy(false);
    if (parked.ok) onParked();
    else setProblem(`The cart is still here, and not parked. ${describeFailure(parked.error)}`);
  };
  return (
    <FormDialog
      title="Park the cart"
      size="s"
      problem={problem}
      onSubmit={park}
      onClose={isBusy ? undefined : onClose}
    >
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
    </FormDialog>
  );
}
