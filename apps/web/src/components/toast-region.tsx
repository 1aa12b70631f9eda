import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { classNames } from '../lib/class-names.ts';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast-region.module.css';

/** Where short messages appear; always there, so that screen readers hear what comes in. */
export function ToastRegion() {
  const { toasts } = useServices();
  return (
    <output className={styles.region} aria-live="assertive">
      {useStore(toasts.current).map(({ id, tone, text }) => {
        const Icon = tone === 'danger' ? CircleAlert : CircleCheck;
        return (
          <span key={id} className={classNames(styles.toast, styles[tone])} data-testid="toast">
            <Icon size={20} aria-hidden="true" />
            <span className={styles.text}>{text}</span>
            <IconButton icon={X} label="Dismiss" onClick={() => toasts.dismiss(id)} />
          </span>
        );
      })}
    </output>
  );
}
