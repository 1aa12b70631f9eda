import type { Product } from '@agentic-retail/domain/product/product';
import { Notice } from '../../../components/notice.tsx';
import type { EditReport } from '../edit/run-edits.ts';
import styles from './problem-table.module.css';

interface EditsDoneProps {
  readonly report: EditReport;
  readonly products: readonly Product[];
}

const reasons = {
  conflict: 'Somebody else changed it meanwhile; look at it again.',
  'not-found': 'It is not there any more.',
  'not-done': 'The shop’s server could not be reached or was busy; try again.',
  changed: '',
} as const;

/** What became of the products, with each one that did not change. */
export function EditsDone({ report, products }: EditsDoneProps) {
  const names = new Map(products.map(({ sku, name }) => [sku, name]));
  const { changed, left } = report;
  const isClean = left.length === 0;
  return (
    <>
      <Notice tone={isClean ? 'info' : 'warning'}>
        {changed.toLocaleString()} changed
        {!isClean && `, ${left.length.toLocaleString()} did not`}.
      </Notice>
      {!isClean && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Product</th>
                <th scope="col">Why it did not change</th>
              </tr>
            </thead>
            <tbody>
              {left.map(({ sku, outcome }) => (
                <tr key={sku}>
                  <td>
                    {names.get(sku)} ({sku})
                  </td>
                  <td>{reasons[outcome]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
