import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../../components/button.tsx';
import { EntryFrame } from '../../../components/entry-frame.tsx';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import type { Person } from '../person.ts';
import { PersonList } from './person-list.tsx';
import { PinEntry } from './pin-entry.tsx';

interface WhoIsSellingProps {
  readonly people: readonly Person[];
  readonly onPassword: () => void;
}

/** A till that is locked: whoever takes it on gives their PIN, and finds the cart as it was. */
export function WhoIsSelling({ people, onPassword }: WhoIsSellingProps) {
  const { session } = useServices();
  const [person, setPerson] = useState<Person>();
  const [, navigate] = useLocation();
  return (
    <EntryFrame
      title={person === undefined ? 'Who is selling?' : person.name}
      intro={person === undefined ? 'Choose your name, then give your PIN.' : undefined}
      footer={
        <>
          {person !== undefined && (
            <Button variant="quiet" onClick={() => setPerson(undefined)}>
              Somebody else
            </Button>
          )}
          <Button variant="quiet" onClick={onPassword}>
            Sign in with a password
          </Button>
        </>
      }
    >
      {person === undefined ? (
        <PersonList people={people} onChoose={setPerson} />
      ) : (
        <PinEntry
          person={person}
          onOpened={(grant) => {
            navigate(paths.register);
            session.take(grant);
          }}
          onPassword={onPassword}
          passwordLabel="Sign in with the password"
        />
      )}
    </EntryFrame>
  );
}
