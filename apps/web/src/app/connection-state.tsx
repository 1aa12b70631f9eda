import { Wifi, WifiOff } from 'lucide-react';
import { useEffect } from 'react';
import { classNames } from '../lib/class-names.ts';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import styles from './connection-state.module.css';

/** While there is no connection, the page asks so often whether it is back. */
const ASK_AGAIN_MS = 5000;

export function ConnectionState() {
  const { connection, api } = useServices();
  const isOnline = useStore(connection.isOnline);
  useEffect(() => {
    if (isOnline) return;
    // Any request will do: what it meets is what is shown.
    const timer = setInterval(() => api.currentUser(), ASK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOnline, api]);
  const Icon = isOnline ? Wifi : WifiOff;
  return (
    <p className={classNames(styles.state, !isOnline && styles.offline)} role="status">
      <Icon size={17} aria-hidden="true" />
      <span className={styles.label}>{isOnline ? 'Online' : 'Offline'}</span>
    </p>
  );
}
