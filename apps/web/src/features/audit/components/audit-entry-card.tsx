import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import { Badge } from '../../../components/badge.tsx';
import { formatTime } from '../../../lib/format-time.ts';
import { useMoney, useShopSettings } from '../../../lib/use-shop-settings.ts';
import { describeFields } from '../describe-fields.ts';
import { kindNames } from '../kind-names.ts';
import styles from './audit-entry-card.module.css';

/** One entry: what was done, by whom, from where, and what it changed. */
export function AuditEntryCard({ entry }: { readonly entry: AuditEntry }) {
  const shop = useShopSettings();
  const fields = describeFields(entry, useMoney());
  const { at, kind, subject, actor, origin } = entry;
  const place = [origin.registerId, origin.sourceIp].filter(Boolean).join(' · ');
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <time dateTime={at} className={styles.time}>
          {formatTime(at, 'time', shop)}
        </time>
        <Badge tone={kind === 'sign-in-refused' ? 'danger' : 'neutral'}>{kindNames[kind]}</Badge>
        <span className={styles.subject}>{subject}</span>
      </div>
      <p className={styles.who}>
        <strong>{actor.name}</strong>
        {place !== '' && ` from ${place}`}
        {origin.userAgent !== '' && <span className={styles.device}>{origin.userAgent}</span>}
      </p>
      {fields.length > 0 && (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{before === '' ? '—' : before}</td>
                <td>{after === '' ? '—' : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
