import { Notice } from '../../../components/notice.tsx';
import { columnNames } from '../column-names.ts';
import type { ImportReport } from '../import/import-report.ts';
import type { ImportState } from '../import/use-import.ts';
import styles from './import-summary.module.css';
import table from './problem-table.module.css';

interface ImportSummaryProps {
  readonly phase: NonNullable<ImportState['phase']>;
  readonly report: ImportReport;
}

/** How many rows are new, change something or can't be taken, and what is wrong with those. */
export function ImportSummary({ phase, report }: ImportSummaryProps) {
  const { counts, problems, problemCount } = report;
  const isDone = phase === 'imported' || phase === 'importing';
  const figures = [
    ['New', counts.new],
    [isDone ? 'Changed' : 'Will change', counts.changed],
    ['As they are', counts.unchanged],
    ['Refused', counts.refused],
  ] as const;
  return (
    <section aria-label="Result" className={styles.summary}>
      <dl className={styles.figures}>
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {counts['not-done'] > 0 && (
        <Notice tone="warning">
          {counts['not-done'].toLocaleString()} rows could not be placed: the shop’s server was
          busy. Import the file again; what is in is left as it is.
        </Notice>
      )}
      {problemCount > 0 && (
        <div className={table.scroll}>
          <table className={table.table}>
            <caption className="visually-hidden">What is wrong with rows</caption>
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">Column</th>
                <th scope="col">What stands there</th>
                <th scope="col">Rule</th>
              </tr>
            </thead>
            <tbody>
              {problems.map(({ row, field, value, rule }) => (
                <tr key={`${row}-${field}-${rule}-${value}`}>
                  <td>{row}</td>
                  <td>{columnNames[field]}</td>
                  <td className={table.value}>{value}</td>
                  <td>{rule}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {problemCount > problems.length && (
        <p className={styles.more}>
          And {(problemCount - problems.length).toLocaleString()} more like these.
        </p>
      )}
    </section>
  );
}
