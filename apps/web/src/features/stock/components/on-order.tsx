import { Link } from 'wouter';
import { Notice } from '../../../components/notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRestockAdvice } from '../api/use-restock-advice.ts';

/** What an open request is still to bring of a product; nothing, where there is none. */
export function OnOrder({ sku }: { readonly sku: string }) {
  const units = useRestockAdvice(sku).advice?.onOrder ?? 0;
  if (units === 0) return null;
  return (
    <Notice tone="info">
      {units === 1 ? '1 piece is' : `${units.toLocaleString()} pieces are`} requested or on the way:{' '}
      <Link href={paths.purchasing}>see Purchasing</Link>
    </Notice>
  );
}
