import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { searchProducts } from '../lib/catalogue/search-index.ts';
import { useServices } from '../lib/services.ts';
import { useStore } from '../lib/use-store.ts';
import { Field } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './product-picker.module.css';

interface ProductPickerProps {
  readonly skus: readonly string[];
  readonly onChange: (skus: readonly string[]) => void;
}

const MOST_FOUND = 5;
/** What a count or a promotion takes. */
const MOST_CHOSEN = 500;

/** Chooses products one by one, by typing or scanning. */
export function ProductPicker({ skus, onChange }: ProductPickerProps) {
  const { shelf } = useStore(useServices().catalogue.state);
  const [query, setQuery] = useState('');
  const found =
    query.trim() === '' || skus.length >= MOST_CHOSEN
      ? []
      : searchProducts(shelf.entries, query, MOST_FOUND, ({ sku }) => !skus.includes(sku)).products;
  const nameOf = (sku: string) => shelf.bySku.get(sku)?.name ?? sku;
  const add = (sku: string) => {
    onChange([...skus, sku]);
    setQuery('');
  };
  return (
    <div className={styles.picker}>
      <Field
        label="Add a product"
        autoComplete="off"
        placeholder="Name, SKU or barcode"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // The form is sent by its button only.
          event.preventDefault();
          const [first] = found;
          if (first !== undefined) add(first.sku);
        }}
      />
      {found.length > 0 && (
        <ul className={styles.list} aria-label="Found">
          {found.map(({ sku, name }) => (
            <li key={sku}>
              <button type="button" className={styles.found} onClick={() => add(sku)}>
                <Plus size={18} aria-hidden="true" />
                <span className={styles.name}>{name}</span>
                <span className={styles.sku}>{sku}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {skus.length > 0 && (
        <ul className={styles.list} aria-label="Chosen products">
          {skus.map((sku) => (
            <li key={sku} className={styles.chosen}>
              <span className={styles.name}>{nameOf(sku)}</span>
              <span className={styles.sku}>{sku}</span>
              <IconButton
                icon={X}
                label={`Leave out ${nameOf(sku)}`}
                onClick={() => onChange(skus.filter((other) => other !== sku))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
