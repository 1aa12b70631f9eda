import { useState } from 'react';
import { Field } from '../components/field.tsx';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import { tillNameHint, tillNameRule } from './till-name-texts.ts';

/** The name of this till; it counts once the field is left. */
export function RegisterIdField() {
  const { registerId } = useServices();
  const current = useStore(registerId.current);
  const [draft, setDraft] = useState<string>();
  const [isRefused, setRefused] = useState(false);
  return (
    <Field
      label="Name of this till"
      autoComplete="off"
      maxLength={32}
      value={draft ?? current}
      hint={tillNameHint}
      error={isRefused ? tillNameRule : undefined}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      onBlur={() => {
        const isDone = draft === undefined || registerId.rename(draft);
        setRefused(!isDone);
        if (isDone) setDraft(undefined);
      }}
    />
  );
}
