import type { KeyboardEvent, Ref } from 'react';
import { SearchBox } from '../../../components/search-box.tsx';
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
    <SearchBox
      ref={ref}
      aria-label="Search products"
      placeholder="Search or scan"
      spellCheck={false}
      enterKeyHint="done"
      value={value}
      onChange={onChange}
      onKeyDown={onKeyDown}
    >
      {value === '' && (
        <span className={styles.hint} aria-hidden="true">
          /
        </span>
      )}
    </SearchBox>
  );
}
