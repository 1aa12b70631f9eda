import { Dialog } from '../../../components/dialog.tsx';
import { shortcutHelp } from '../shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keyboard" size="s" onClose={onClose}>
      <dl className={styles.list}>
        {shortcutHelp.map(([keys, meaning]) => (
          <div key={keys.join()} className={styles.row}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>A barcode scanner works at any moment, wherever the cursor is.</p>
    </Dialog>
  );
}
