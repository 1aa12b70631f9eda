import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import form from '../../../components/form.module.css';
import { Keypad } from '../../../components/keypad.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import type { SessionGrant } from '../../../lib/session.ts';
import { useRequest } from '../../../lib/use-request.ts';
import { usePinApi } from '../api/use-pin-api.ts';
import { describePinFailure } from '../describe-pin-failure.ts';
import { needsPassword } from '../needs-password.ts';
import type { Person } from '../person.ts';
import { digitsOf, isPin } from '../pin-digits.ts';
import styles from './pin-entry.module.css';

interface PinEntryProps {
  readonly person: Person;
  readonly onOpened: (grant: SessionGrant) => void;
  /** When the PIN does no more. */
  readonly onPassword: () => void;
  /** What leads there. */
  readonly passwordLabel: string;
}

/** Takes the PIN of somebody: from a touch screen, a keyboard, or what reads the screen aloud. */
export function PinEntry({ person, onOpened, onPassword, passwordLabel }: PinEntryProps) {
  const { userId, name } = person;
  const api = usePinApi();
  const inputId = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const { isBusy, failure, send } = useRequest();
  useEffect(() => inputRef.current?.focus(), []);

  if (failure !== undefined && needsPassword(failure)) {
    return (
      <div className={form.form}>
        <Notice tone="danger">{describeFailure(failure)}</Notice>
        <Button variant="primary" size="l" isWide autoFocus onClick={onPassword}>
          {passwordLabel}
        </Button>
      </div>
    );
  }
  const submit = async () => {
    if (!isPin(pin) || isBusy) return;
    await send(() => api.switchUser({ body: { userId, pin } }), onOpened);
    setPin('');
    inputRef.current?.focus();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={styles.entry}>
        <label htmlFor={inputId} className={styles.label}>
          PIN<span className="visually-hidden"> of {name}</span>
        </label>
        <input
          id={inputId}
          ref={inputRef}
          className={styles.input}
          type="password"
          // The keys are below: no keyboard of the device has to come up.
          inputMode="none"
          autoComplete="off"
          value={pin}
          onChange={(event) => setPin(digitsOf(event.target.value))}
        />
      </div>
      {failure !== undefined && <Notice tone="danger">{describePinFailure(failure)}</Notice>}
      <Keypad text={pin} onText={(text) => setPin(digitsOf(text))} hasPoint={false} />
      <Button
        type="submit"
        variant="primary"
        size="l"
        isWide
        isBusy={isBusy}
        disabled={!isPin(pin)}
      >
        Continue
      </Button>
    </form>
  );
}
