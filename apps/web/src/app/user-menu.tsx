import { lazy, Suspense, useState } from 'react';
import { Initials } from '../components/initials.tsx';
import { Loading } from '../components/loading.tsx';
import type { User } from '../lib/session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './user-menu.module.css';

// Not before the menu is opened.
const UserMenuContent = lazy(async () => ({
  default: (await import('./user-menu-content.tsx')).UserMenuContent,
}));

/** Who is signed in, and a menu of what is theirs and this device's. */
export function UserMenu({ user }: { readonly user: User }) {
  const [isOpen, setOpen] = useState<boolean>();
  return (
    <>
      <button
        type="button"
        className={styles.avatar}
        popoverTarget="user-menu"
        aria-label={`User menu of ${user.name}`}
      >
        <Initials of={user.name} />
      </button>
      <section
        id="user-menu"
        popover="auto"
        className={styles.menu}
        aria-label="User menu"
        // A dialog that is opened from it toggles too, and is not the menu.
        onToggle={({ target, currentTarget, newState }) => {
          if (target === currentTarget) setOpen(newState === 'open');
        }}
      >
        <ErrorBoundary>
          <Suspense fallback={<Loading label="Loading…" />}>
            {isOpen !== undefined && <UserMenuContent user={user} isOpen={isOpen} />}
          </Suspense>
        </ErrorBoundary>
      </section>
    </>
  );
}
