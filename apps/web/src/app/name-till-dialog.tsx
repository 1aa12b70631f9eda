import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { DialogActions } from '../components/dialog-actions.tsx';
import { Field } from '../components/field.tsx';
import { FormDialog } from '../components/form-dialog.tsx';
import { useServices } from '../lib/services.ts';
import { tillNameHint } from './till-name-texts.ts';
import { useRenameTill } from './use-rename-till.ts';

/** Asks for the name of this till, or leaves it the one that was made up. */
export function NameTillDialog({ onClose }: { readonly onClose: () => void }) {
  const { registerId } = useServices();
  const [name, setName] = useState('');
  const { isBusy, problem, rename } = useRenameTill();
  return (
    <FormDialog
      title="Name this till"
      size="s"
      intro="Receipts are numbered by till. A name like front or till-2 says where one was made."
      onSubmit={() => rename(name)}
      onClose={onClose}
    >
      <Field
        label="Name of this till"
        autoComplete="off"
        autoFocus
        required
        maxLength={32}
        value={name}
        hint={tillNameHint}
        error={problem}
        onChange={(event) => setName(event.target.value)}
      />
      <DialogActions>
        <Button size="l" onClick={registerId.keep}>
          Keep {registerId.current.get()}
        </Button>
        <Button type="submit" variant="primary" size="l" isBusy={isBusy}>
          Save
        </Button>
      </DialogActions>
    </FormDialog>
  );
}
