import type { Role } from '@agentic-retail/domain/identity/role';
import styles from './role-choice.module.css';

interface RoleChoiceProps {
  readonly role: Role | null;
  /** Whether having no role is one of the choices. */
  readonly mayBeNone: boolean;
  readonly onChange: (role: Role | null) => void;
}

const choices: readonly {
  readonly role: Role | null;
  readonly name: string;
  readonly detail: string;
}[] = [
  { role: 'cashier', name: 'Cashier', detail: 'Sells, and looks things up' },
  { role: 'manager', name: 'Manager', detail: 'Also stock, purchasing, refunds and reports' },
  { role: 'owner', name: 'Owner', detail: 'Everything, with staff and settings' },
  { role: null, name: 'No role', detail: 'Can sign in, and do nothing' },
];

/** Which role somebody has: radio buttons that say what each allows. */
export function RoleChoice({ role, mayBeNone, onChange }: RoleChoiceProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Role</legend>
      {choices
        .filter((choice) => mayBeNone || choice.role !== null)
        .map((choice) => (
          <label key={choice.name} className={styles.option}>
            <input
              type="radio"
              name="role"
              className={styles.radio}
              checked={choice.role === role}
              onChange={() => onChange(choice.role)}
            />
            <span className={styles.text}>
              <span className={styles.name}>{choice.name}</span>
              <span className={styles.detail}>{choice.detail}</span>
            </span>
          </label>
        ))}
    </fieldset>
  );
}
