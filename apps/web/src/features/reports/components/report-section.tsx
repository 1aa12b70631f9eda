import { Download } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { toCsv } from '../../../lib/to-csv.ts';
import type { Column } from '../columns.ts';
import styles from './report-section.module.css';

interface ReportSectionProps<R> {
  readonly title: string;
  /** What it is made of, where that is not plain. */
  readonly note?: ReactNode;
  /** The same as a picture, over the table. */
  readonly picture?: ReactNode;
  /** The first one names the row. */
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  /** Without `.csv`. */
  readonly fileName: string;
}

const STEP = 40;

/** One table of a report, with its picture, and as a file. */
export function ReportSection<R>(props: ReportSectionProps<R>) {
  const { title, note, picture, columns, rows, keyOf, fileName } = props;
  const titleId = useId();
  const [limit, setLimit] = useState(STEP);
  const save = () => {
    const lines = rows.map((row) => columns.map(({ raw }) => raw(row)));
    const table = [columns.map(({ label }) => label), ...lines];
    saveFile(`${fileName}.csv`, 'text/csv;charset=utf-8', toCsv(table));
  };
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <Button variant="quiet" className={styles.save} onClick={save}>
          <Download size={18} aria-hidden="true" />
          CSV
          <span className="visually-hidden"> of {title}</span>
        </Button>
      </header>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {picture}
      <table className={styles.table} aria-labelledby={titleId}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.label} scope="row">
                    {column.show(row)}
                  </th>
                ) : (
                  <td key={column.label} className={classOf(column)}>
                    {column.show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > limit && (
        <Button isWide className={styles.save} onClick={() => setLimit(rows.length)}>
          Show all {rows.length.toLocaleString()}
        </Button>
      )}
    </section>
  );
}

function classOf<R>({ isNumber, isExtra }: Column<R>): string {
  return classNames(isNumber && styles.number, isExtra && styles.extra);
}
