import type { DescribedField } from '../describe-fields.ts';
import styles from './audit-fields.module.css';

/** What an entry changed, side by side; where nothing was before, without a column for it. */
export function AuditFields({ fields }: { readonly fields: readonly DescribedField[] }) {
  if (fields.length === 0) return null;
  const hasBefore = fields.some(({ before }) => before !== '');
  return (
    <table className={styles.fields}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          {hasBefore && <th scope="col">Before</th>}
          <th scope="col">{hasBefore ? 'After' : 'Value'}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {hasBefore && <td>{before === '' ? '—' : before}</td>}
            <td>{after === '' ? '—' : after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
