import type { CountSummary } from './summarise-count.ts';

/** What applying a count would do, for who is about to. */
export function countInWords({ counted, differing, missing, surplus }: CountSummary): string {
  if (counted === 0) return 'Nothing was counted yet; the stock stays as it is.';
  const products = counted === 1 ? '1 product was' : `${counted.toLocaleString()} products were`;
  const off = [
    ...(missing > 0 ? [`${pieces(missing)} missing`] : []),
    ...(surplus > 0 ? [`${pieces(surplus)} too many`] : []),
  ];
  return [
    `${products} counted.`,
    differing.length === 0
      ? asInTheBooks(counted)
      : `${whichDiffer(differing.length, counted)}: ${off.join(', ')}.`,
    'What was sold since stays sold; what was not counted stays as it is.',
  ].join(' ');
}

function asInTheBooks(counted: number): string {
  return counted === 1 ? 'It is as in the books.' : 'All are as in the books.';
}

function whichDiffer(differing: number, counted: number): string {
  if (counted === 1) return 'It differs';
  return differing === 1 ? '1 of them differs' : `${differing.toLocaleString()} of them differ`;
}

function pieces(units: number): string {
  return units === 1 ? '1 piece is' : `${units.toLocaleString()} pieces are`;
}
