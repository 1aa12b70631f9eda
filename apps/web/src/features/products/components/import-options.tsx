import { productColumns } from '@agentic-retail/domain/import/product-columns';
import { Field } from '../../../components/field.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { columnNames } from '../column-names.ts';
import type { ColumnMatch, FileCells } from '../file/match-columns.ts';
import styles from './import-options.module.css';

interface ImportOptionsProps {
  readonly header: readonly string[];
  readonly match: ColumnMatch;
  readonly fallback: FileCells;
  readonly existingStock: 'keep' | 'set';
  readonly isDisabled: boolean;
  readonly onMatch: (match: ColumnMatch) => void;
  readonly onFallback: (fallback: FileCells) => void;
  readonly onExistingStock: (rule: 'keep' | 'set') => void;
}

/** What a new product needs, and a file may lack. */
const fallbacks = ['category', 'price'] as const;

/** Which column of the file is what, and what its stock is for. */
export function ImportOptions(props: ImportOptionsProps) {
  const { header, match, fallback, existingStock, isDisabled } = props;
  const titles = [
    { value: '', label: 'Not in the file' },
    ...header.map((title, at) => ({
      value: String(at),
      label: title.trim() === '' ? `Column ${at + 1}` : title,
    })),
  ];
  const matched = Object.keys(match).length;
  return (
    <fieldset className={styles.options} disabled={isDisabled}>
      <details className={styles.columns} open={match.sku === undefined || undefined}>
        <summary>
          Columns: {matched} of {productColumns.length} are in the file
        </summary>
        <div className={styles.grid}>
          {productColumns.map((column) => (
            <SelectField
              key={column}
              label={columnNames[column]}
              options={titles}
              value={match[column] === undefined ? '' : String(match[column])}
              onChange={(value) => {
                const { [column]: _, ...others } = match;
                props.onMatch(value === '' ? others : { ...others, [column]: Number(value) });
              }}
            />
          ))}
        </div>
      </details>
      <div className={styles.grid}>
        {fallbacks.map((column) => (
          <Field
            key={column}
            label={`${columnNames[column]} where there is none`}
            autoComplete="off"
            value={fallback[column] ?? ''}
            onChange={(event) => {
              const { [column]: _, ...others } = fallback;
              const { value } = event.target;
              props.onFallback(value === '' ? others : { ...others, [column]: value });
            }}
          />
        ))}
        {match.stockQuantity !== undefined && (
          <SelectField
            label="Stock of products that are there"
            options={[
              { value: 'keep', label: 'Leave as it is' },
              { value: 'set', label: 'Set to the file’s' },
            ]}
            value={existingStock}
            onChange={(value) => props.onExistingStock(value === 'set' ? 'set' : 'keep')}
          />
        )}
      </div>
    </fieldset>
  );
}
