import type { Promotion } from '@agentic-retail/domain/pricing/promotion';
import { ArrowUp, Trash2 } from 'lucide-react';
import { Badge } from '../../../components/badge.tsx';
import { IconButton } from '../../../components/icon-button.tsx';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describePromotion } from '../describe-promotion.ts';
import { entryOf } from '../promotion-entry.ts';
import styles from './settings-screen.module.css';

interface PromotionListProps {
  readonly onOpen: (promotion: Promotion) => void;
  readonly onRemove: (promotion: Promotion) => void;
  readonly onMoveUp: (promotion: Promotion) => void;
}

/** The promotions in the order they apply. */
export function PromotionList({ onOpen, onRemove, onMoveUp }: PromotionListProps) {
  const money = useMoney();
  const shop = useShopSettings();
  return (
    <ol className={styles.list} aria-label="Promotions">
      {shop.promotions.map((promotion, index) => (
        <li key={promotion.id} className={styles.item}>
          <button type="button" className={styles.row} onClick={() => onOpen(promotion)}>
            <span className={styles.name}>{promotion.name}</span>
            <span className={styles.detail}>{describePromotion(promotion, money)}</span>
          </button>
          <Period promotion={promotion} />
          <IconButton
            icon={ArrowUp}
            label={`Move ${promotion.name} up`}
            disabled={index === 0}
            onClick={() => onMoveUp(promotion)}
          />
          <IconButton
            icon={Trash2}
            label={`Remove ${promotion.name}`}
            onClick={() => onRemove(promotion)}
          />
        </li>
      ))}
    </ol>
  );
}

function Period({ promotion }: { readonly promotion: Promotion }) {
  const { firstDay, lastDay } = entryOf(promotion, useShopSettings());
  if (promotion.endsAt !== undefined && Date.parse(promotion.endsAt) <= Date.now()) {
    return <Badge tone="neutral">Ended {lastDay}</Badge>;
  }
  if (firstDay === '' && lastDay === '') return null;
  return <Badge tone="promo">{[firstDay, lastDay].map((day) => day || '…').join(' – ')}</Badge>;
}
