import { addDays } from '@agentic-retail/domain/time/add-days';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import styles from './day-picker.module.css';
import { IconButton } from './icon-button.tsx';

interface DayPickerProps {
  /** YYYY-MM-DD, as `today`. */
  readonly date: string;
  readonly today: string;
  readonly onChange: (date: string) => void;
}

export function DayPicker({ date, today, onChange }: DayPickerProps) {
  return (
    <div className={styles.picker}>
      <IconButton
        icon={ChevronLeft}
        label="The day before"
        onClick={() => onChange(addDays(date, -1))}
      />
      <input
        type="date"
        className={styles.input}
        aria-label="Day"
        value={date}
        max={today}
        required
        onChange={(event) => event.target.value !== '' && onChange(event.target.value)}
      />
      <IconButton
        icon={ChevronRight}
        label="The day after"
        disabled={date >= today}
        onClick={() => onChange(addDays(date, 1))}
      />
    </div>
  );
}
