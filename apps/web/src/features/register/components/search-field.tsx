import { Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Takes what the text means. */
  readonly onChoose: () => void;
  /** Goes on to the products. */
  readonly onDown: () => void;
}

export function SearchField({ ref, value, onChange, onChoose, onDown }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, key } = event;
    if (key === 'ArrowDown') onDown();
    else if (key === 'Escape' && value !== '') onChange('');
    else if (key === 'Enter' && !ctrlKey && !metaKey) onChoose();
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.search}>
      <Search size={20} className={styles.icon} aria-hidden="true" />
      <input
        ref={ref}
        type="search"
        className={styles.input}
        aria-label="Search products"
        placeholder="Search or scan"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="done"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value === '' && (
        <span className={styles.hint} aria-hidden="true">
          /
        </span>
      )}
    </search>
  );
}
