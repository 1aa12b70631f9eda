import { Button } from '../../../components/button.tsx';
import type { User } from '../../../lib/session.ts';
import styles from './no-role-screen.module.css';
import { WelcomeFrame } from './welcome-frame.tsx';

interface NoRoleScreenProps {
  readonly user: User;
  /** Asks again whether there is a role by now. */
  readonly onCheck: () => void;
  readonly onSignOut: () => void;
}

/** Whoever registers can do nothing until an owner gives a role. */
export function NoRoleScreen({ user, onCheck, onSignOut }: NoRoleScreenProps) {
  return (
    <WelcomeFrame>
      <h1 className={styles.title}>Nearly there, {user.name}</h1>
      <p className={styles.text}>
        You are signed in as {user.email}, but you have no role in the shop yet. Ask the owner to
        give you a role, then check again.
      </p>
      <Button variant="primary" size="l" isWide onClick={onCheck}>
        Check again
      </Button>
      <Button variant="quiet" isWide onClick={onSignOut}>
        Sign out
      </Button>
    </WelcomeFrame>
  );
}
