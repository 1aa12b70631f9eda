import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './search-box.module.css';

interface SearchBoxProps extends Omit<ComponentProps<'input'>, 'type' | 'className' | 'onChange'> {
  readonly 'aria-label': string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for words to search for. Children stand at its right end. */
export function SearchBox({ children, onChange, ...input }: SearchBoxProps) {
  return (
    <search className={styles.search}>
      <Search size={20} className={styles.icon} aria-hidden="true" />
      <input
        {...input}
        type="search"
        className={styles.input}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {children}
    </search>
  );
}
