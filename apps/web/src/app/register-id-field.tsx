import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import { tillNameHint } from './till-name-texts.ts';
import { useRenameTill } from './use-rename-till.ts';

/** The name of this till; it counts once the field is left. */
export function RegisterIdField() {
  const { registerId } = useServices();
  const current = useStore(registerId.current);
  const { isBusy, problem, rename } = useRenameTill();
  const [draft, setDraft] = useState<string>();
  return (
    <Field
      label="Name of this till"
      autoComplete="off"
      maxLength={32}
      value={draft ?? current}
      readOnly={isBusy}
      hint={tillNameHint}
      error={problem}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={async () => {
        if (draft !== undefined && !isBusy && (await rename(draft))) setDraft(undefined);
      }}
    />
  );
}
