import { useLocation } from 'wouter';
import { Dialog } from '../../../components/dialog.tsx';
import { paths } from '../../../lib/paths.ts';
import { useServices } from '../../../lib/services.ts';
import { useLock } from '../api/use-lock.ts';
import type { Person } from '../person.ts';
import { PinEntry } from './pin-entry.tsx';

interface SwitchDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Hands the till over to somebody, with the cart that is on it. */
export function SwitchDialog({ person, onClose }: SwitchDialogProps) {
  const { session, toasts } = useServices();
  const lock = useLock();
  const [, navigate] = useLocation();
  return (
    <Dialog title={person.name} size="s" onClose={onClose}>
      <PinEntry
        person={person}
        onOpened={(grant) => {
          onClose();
          // They may have no business where the one before was.
          navigate(paths.register);
          session.take(grant);
          toasts.show('info', `${grant.user.name} is selling now.`);
        }}
        onPassword={lock}
        passwordLabel="Lock the till to sign in"
      />
    </Dialog>
  );
}
