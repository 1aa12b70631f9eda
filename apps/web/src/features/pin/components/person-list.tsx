import { Initials } from '../../../components/initials.tsx';
import type { Person } from '../person.ts';
import styles from './person-list.module.css';

interface PersonListProps {
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
}

/** Who can go on at this till, one tap each. */
export function PersonList({ people, onChoose }: PersonListProps) {
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.userId}>
          <button type="button" className={styles.person} onClick={() => onChoose(person)}>
            <Initials of={person.name} />
            <span className={styles.name}>{person.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
