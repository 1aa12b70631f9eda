import type { Phase, Progress } from '../progress.ts';
import { durationText } from './duration-text.ts';

const phases: Record<Phase, { readonly title: string; readonly unit: string }> = {
  reading: { title: 'Reading the file', unit: '' },
  before: { title: 'Looking at days', unit: 'days' },
  products: { title: 'Making products', unit: 'products' },
  sales: { title: 'Selling invoices', unit: 'sales' },
  returns: { title: 'Giving back', unit: 'refunds' },
  verifying: { title: 'Reading back days', unit: 'days' },
};

const BAR_WIDTH = 24;
const GREEN = '\u001b[32m';
const PLAIN = '\u001b[39m';
/** Below this a rate tells nothing. */
const MIN_ELAPSED_MS = 500;

const whole = new Intl.NumberFormat('en-GB');
const oneDecimal = new Intl.NumberFormat('en-GB', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/**
 * One line on how far a phase has come: its share, its rate and the time it will still take at that
 * rate.
 *
 * @param elapsedMs since the phase began
 * @param bar whether to draw a bar, and whether in colour
 */
export function progressText(
  { phase, done, total }: Progress,
  elapsedMs: number,
  bar: 'none' | 'plain' | 'coloured',
): string {
  const { title, unit } = phases[phase];
  if (phase === 'reading') return `${title} …`;
  const share = total === 0 ? 1 : done / total;
  const counted = `${whole.format(done)}/${whole.format(total)}`;
  const head = bar === 'none' ? title : `${title.padEnd(17)} ${barText(share, bar)}`;
  const parts = [`${head} ${counted}`, `${oneDecimal.format(share * 100)} %`];
  if (elapsedMs >= MIN_ELAPSED_MS && done > 0) {
    parts.push(`${oneDecimal.format((done * 1000) / elapsedMs)} ${unit}/s`);
    parts.push(
      done < total
        ? `${durationText((elapsedMs / done) * (total - done))} left`
        : `took ${durationText(elapsedMs)}`,
    );
  }
  return parts.join(' · ');
}

function barText(share: number, bar: 'plain' | 'coloured'): string {
  const full = Math.floor(share * BAR_WIDTH);
  const [begin, end] = bar === 'coloured' ? [GREEN, PLAIN] : ['', ''];
  return `${begin}${'█'.repeat(full)}${end}${'░'.repeat(BAR_WIDTH - full)}`;
}
