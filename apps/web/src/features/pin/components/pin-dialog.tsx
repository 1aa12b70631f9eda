import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { Field } from '../../../components/field.tsx';
import { FormDialog } from '../../../components/form-dialog.tsx';
import { useServices } from '../../../lib/services.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { usePinApi } from '../api/use-pin-api.ts';
import { describePinFailure } from '../describe-pin-failure.ts';
import { digitsOf, isPin } from '../pin-digits.ts';

interface PinDialogProps {
  readonly onClose: () => void;
}

/** Sets the PIN of who is signed in, or removes it. */
export function PinDialog({ onClose }: PinDialogProps) {
  const { toasts } = useServices();
  const api = usePinApi();
  const { isBusy, failure, send } = useRequest();
  const removal = useRequest();
  const [password, setPassword] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isRemoving, setRemoving] = useState(false);
  const isDifferent = again.length >= pin.length && again !== pin;
  const isReady = password !== '' && isPin(pin) && again === pin;

  const done = (message: string) => () => {
    toasts.show('info', message);
    onClose();
  };
  const save = () => send(() => api.setPin({ body: { pin, password } }), done('Your PIN is set.'));
  if (isRemoving) {
    return (
      <ConfirmDialog
        title="Remove your PIN?"
        confirmLabel="Remove"
        request={removal}
        onConfirm={() => removal.send(() => api.removePin(), done('You have no PIN now.'))}
        onBack={() => setRemoving(false)}
      >
        It opens no till any more: you sign in with your password everywhere, until you set another
        one.
      </ConfirmDialog>
    );
  }
  return (
    <FormDialog
      title="Your PIN"
      intro="4 to 8 digits that take the place of your password at the tills where you have signed in. It is one for all tills: a new one replaces it everywhere. After five wrong ones a till asks for the password again."
      problem={failure && describePinFailure(failure)}
      onSubmit={() => {
        if (isReady) save();
      }}
      onClose={onClose}
    >
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Field
        label="New PIN"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        hint="No digits that count up or down or repeat themselves"
        value={pin}
        onChange={(event) => setPin(digitsOf(event.target.value))}
      />
      <Field
        label="New PIN again"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        error={isDifferent ? 'This is not the same PIN' : undefined}
        value={again}
        onChange={(event) => setAgain(digitsOf(event.target.value))}
      />
      <DialogActions>
        {/* Also where none is known of: it may have been set at another till. */}
        <Button size="l" onClick={() => setRemoving(true)}>
          Remove it
        </Button>
        <Button type="submit" variant="primary" size="l" isBusy={isBusy} disabled={!isReady}>
          Save
        </Button>
      </DialogActions>
    </FormDialog>
  );
}
