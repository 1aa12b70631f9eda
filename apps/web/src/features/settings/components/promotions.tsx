import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import { Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { DialogActions } from '../../../components/dialog-actions.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Notice } from '../../../components/notice.tsx';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { useShopSettings } from '../../../lib/use-shop-settings.ts';
import { useSaveShop } from '../use-save-shop.ts';
import { PromotionDialog } from './promotion-dialog.tsx';
import { PromotionList } from './promotion-list.tsx';
import styles from './settings-screen.module.css';

type Open =
  | { readonly dialog: 'none' | 'new' }
  | { readonly dialog: 'change' | 'remove'; readonly promotion: Promotion };

/** What the shop takes off by itself: see, add, change, put in order, remove. */
export function Promotions() {
  const { promotions } = useShopSettings();
  const { isBusy, failure, save } = useSaveShop();
  const [open, setOpen] = useState<Open>({ dialog: 'none' });
  const close = () => setOpen({ dialog: 'none' });
  const problem = failure && describeFailure(failure);
  const put = (changed: Promotion) => {
    const isNew = !promotions.some(({ id }) => id === changed.id);
    const all = isNew
      ? [...promotions, changed]
      : promotions.map((each) => (each.id === changed.id ? changed : each));
    save({ promotions: all }, close);
  };
  const moveUp = (moved: Promotion) => {
    const at = promotions.indexOf(moved);
    const all = promotions.toSpliced(at, 1).toSpliced(at - 1, 0, moved);
    save({ promotions: all }, close);
  };
  return (
    <section className={styles.section} aria-labelledby="promotions-title">
      <header className={styles.head}>
        <h2 id="promotions-title" className={styles.title}>
          Promotions
        </h2>
        <Button onClick={() => setOpen({ dialog: 'new' })}>
          <Plus size={18} aria-hidden="true" />
          Add
        </Button>
      </header>
      <p className={styles.intro}>
        An article takes part in one promotion: the first of the list that takes something off.
      </p>
      {problem !== undefined && open.dialog === 'none' && <Notice tone="danger">{problem}</Notice>}
      {promotions.length === 0 ? (
        <EmptyState icon={Tag} title="No promotions" />
      ) : (
        <PromotionList
          onOpen={(promotion) => setOpen({ dialog: 'change', promotion })}
          onRemove={(promotion) => setOpen({ dialog: 'remove', promotion })}
          onMoveUp={moveUp}
        />
      )}
      {(open.dialog === 'new' || open.dialog === 'change') && (
        <PromotionDialog
          promotion={open.dialog === 'change' ? open.promotion : undefined}
          isBusy={isBusy}
          problem={problem}
          onSave={put}
          onClose={close}
        />
      )}
      {open.dialog === 'remove' && (
        <Dialog title={`Remove “${open.promotion.name}”?`} size="s" onClose={close}>
          {problem !== undefined && <Notice tone="danger">{problem}</Notice>}
          <p>Sales that were made with it stay as they are.</p>
          <DialogActions>
            <Button size="l" onClick={close}>
              Keep
            </Button>
            <Button
              variant="danger"
              size="l"
              isBusy={isBusy}
              onClick={() => {
                const left = promotions.filter(({ id }) => id !== open.promotion.id);
                save({ promotions: left }, close);
              }}
            >
              Remove
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}
