import { Grid3x3, Lock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '../../../components/button.tsx';
import { useServices } from '../../../lib/services.ts';
import { useLock } from '../api/use-lock.ts';
import type { Person } from '../person.ts';
import { PersonList } from './person-list.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { SwitchDialog } from './switch-dialog.tsx';
import styles from './till-menu.module.css';

interface TillMenuProps {
  /** Who is signed in. */
  readonly userId: string;
  /** Whether the menu is open: who is at the till is asked each time it is. */
  readonly isOpen: boolean;
}

/** In the user's menu: who else can take the till over, and the own PIN. */
export function TillMenu({ userId, isOpen }: TillMenuProps) {
  const { api } = useServices();
  const lock = useLock();
  const [people, setPeople] = useState<readonly Person[]>();
  const [chosen, setChosen] = useState<Person>();
  const [isPinOpen, setPinOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    api.listTillPeople().then((answer) => setPeople(answer.ok ? answer.value.people : []));
  }, [api, isOpen]);

  // A PIN may be set elsewhere all the same: what is kept here is what can be locked.
  const isKeptHere = people?.some((person) => person.userId === userId) ?? false;
  const others = people?.filter((person) => person.userId !== userId) ?? [];
  return (
    <section className={styles.menu} aria-label="Switch cashier">
      <h2 className={styles.title}>Switch cashier</h2>
      {others.length > 0 ? (
        <PersonList people={others} onChoose={setChosen} />
      ) : (
        <p className={styles.none}>
          {people !== undefined && 'Whoever has a PIN and has signed in here once is shown here.'}
        </p>
      )}
      <div className={styles.actions}>
        <Button className={styles.action} onClick={() => setPinOpen(true)}>
          <Grid3x3 size={18} aria-hidden="true" />
          Your PIN
        </Button>
        {isKeptHere && (
          <Button className={styles.action} popoverTarget="user-menu" onClick={lock}>
            <Lock size={18} aria-hidden="true" />
            Lock
          </Button>
        )}
      </div>
      {/* A menu that closes would take its dialogs along. */}
      {createPortal(
        <>
          {chosen && <SwitchDialog person={chosen} onClose={() => setChosen(undefined)} />}
          {isPinOpen && <PinDialog onClose={() => setPinOpen(false)} />}
        </>,
        document.body,
      )}
    </section>
  );
}
