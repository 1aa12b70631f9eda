import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import { Link } from 'wouter';
import { Badge } from '../../../components/badge.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describeDevice } from '../describe-device.ts';
import { describeFields } from '../describe-fields.ts';
import { describeSubject } from '../describe-subject.ts';
import { kindNames } from '../kind-names.ts';
import styles from './audit-entry-card.module.css';
import { AuditFields } from './audit-fields.tsx';

/** One entry: what was done, by whom, from where, and what it changed. */
export function AuditEntryCard({ entry }: { readonly entry: AuditEntry }) {
  const shop = useShopSettings();
  const money = useMoney();
  const time = (at: string) => formatTime(at, 'date-time', shop);
  const { at, kind, actor, origin } = entry;
  const subject = describeSubject(entry);
  const place = [origin.registerId, origin.sourceIp].filter(Boolean).join(' · ');
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <time dateTime={at} className={styles.time}>
          {formatTime(at, 'time', shop)}
        </time>
        <Badge tone={kind === 'sign-in-refused' ? 'danger' : 'neutral'}>{kindNames[kind]}</Badge>
        {subject.href === undefined ? (
          <span className={styles.subject}>{subject.label}</span>
        ) : (
          <Link href={subject.href} className={`${styles.subject} ${styles.link}`}>
            {subject.label}
          </Link>
        )}
      </div>
      <p className={styles.who}>
        <strong>{actor.name}</strong>
        {place !== '' && ` from ${place}`}
        {origin.userAgent !== '' && (
          <span className={styles.device} title={origin.userAgent}>
            {describeDevice(origin.userAgent)}
          </span>
        )}
      </p>
      <AuditFields fields={describeFields(entry, { money, time })} />
    </li>
  );
}
