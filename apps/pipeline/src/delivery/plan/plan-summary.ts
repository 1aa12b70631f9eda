import type { MadePlan } from './make-plan.ts';

/** One line that says what is going to happen, for the message that asks for approval. */
export function planSummary({ plan, changes }: MadePlan): string {
  const all = [...changes.values()].flat();
  const later = plan.stacks.filter(({ kind }) => kind === 'in its turn').length;
  const parts = [
    count(all.filter(({ action }) => action === 'Add').length, 'added'),
    count(all.filter(({ action }) => action === 'Import').length, 'taken over'),
    count(
      all.filter(({ action }) => action === 'Modify' || action === 'Dynamic').length,
      'changed',
    ),
    count(all.filter(({ replacement }) => replacement !== 'no').length, 'MADE ANEW'),
    count(all.filter(({ action }) => action === 'Remove').length, 'REMOVED'),
    ...(later > 0 ? [`${later} ${later === 1 ? 'stack' : 'stacks'} planned by template`] : []),
  ].filter((part) => part !== '');
  const what = parts.length > 0 ? parts.join(', ') : 'nothing changes';
  return `${plan.environment} to ${plan.commit.slice(0, 12)}: ${what}`;
}

function count(number: number, what: string): string {
  return number > 0 ? `${number} ${what}` : '';
}
