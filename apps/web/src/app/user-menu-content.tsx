import { KeyRound, LogOut, Monitor, Moon, RefreshCw, Sun } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { Badge } from '../components/badge.tsx';
import { Button } from '../components/button.tsx';
import { Segmented } from '../components/segmented.tsx';
import { TillMenu } from '../features/pin/components/till-menu.tsx';
import { roleName } from '../lib/role-names.ts';
import { useServices } from '../lib/services.ts';
import type { User } from '../lib/session.ts';
import { useStore } from '../lib/use-store.ts';
import { RegisterIdField } from './register-id-field.tsx';
import { signOut } from './sign-out.ts';
import styles from './user-menu-content.module.css';

const themes = [
  { value: 'system', label: 'Auto', icon: Monitor },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
] as const;

// Set up once, if at all.
const SecondFactorDialog = lazy(async () => ({
  default: (await import('../features/second-factor/components/second-factor-dialog.tsx'))
    .SecondFactorDialog,
}));

interface UserMenuContentProps {
  readonly user: User;
  readonly isOpen: boolean;
}

/** Who is signed in and who may follow, and the settings of this device. */
export function UserMenuContent({ user, isOpen }: UserMenuContentProps) {
  const services = useServices();
  const { theme, catalogue } = services;
  const chosen = useStore(theme.current);
  const { loading } = useStore(catalogue.state);
  const [isFactorOpen, setFactorOpen] = useState(false);
  return (
    <>
      <header>
        <p className={styles.name}>
          {user.name} <Badge tone="accent">{roleName(user.role)}</Badge>
        </p>
        <p className={styles.email}>{user.email}</p>
      </header>
      <TillMenu userId={user.id} isOpen={isOpen} />
      <RegisterIdField />
      <Segmented label="Theme" options={themes} value={chosen} onChange={theme.choose} />
      <div className={styles.actions}>
        <Button
          variant="quiet"
          isWide
          className={styles.action}
          isBusy={loading !== undefined}
          onClick={catalogue.load}
        >
          {loading === undefined && <RefreshCw size={18} aria-hidden="true" />}
          Reload the products
        </Button>
        <Button
          variant="quiet"
          isWide
          className={styles.action}
          popoverTarget="user-menu"
          onClick={() => setFactorOpen(true)}
        >
          <KeyRound size={18} aria-hidden="true" />
          Second factor
        </Button>
        <Button variant="quiet" isWide className={styles.action} onClick={() => signOut(services)}>
          <LogOut size={18} aria-hidden="true" />
          Sign out
        </Button>
      </div>
      {/* A menu that closes would take its dialogs along. */}
      {createPortal(
        <Suspense>
          {isFactorOpen && <SecondFactorDialog onClose={() => setFactorOpen(false)} />}
        </Suspense>,
        document.body,
      )}
    </>
  );
}
