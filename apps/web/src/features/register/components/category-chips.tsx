import styles from './category-chips.module.css';

interface CategoryChipsProps {
  readonly categories: readonly string[];
  /** None stands for all. */
  readonly value: string | undefined;
  readonly onChange: (category: string | undefined) => void;
}

/** One row of categories; tapping the chosen one again shows all. */
export function CategoryChips({ categories, value, onChange }: CategoryChipsProps) {
  const chip = (label: string, category: string | undefined) => (
    <button
      key={label}
      type="button"
      className={styles.chip}
      aria-pressed={category === value}
      onClick={() => onChange(category === value ? undefined : category)}
    >
      {label}
    </button>
  );
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">Category</legend>
      {chip('All', undefined)}
      {categories.map((category) => chip(category, category))}
    </fieldset>
  );
}
