import type { Product } from '@agentic-retail/domain/product/product';
import { Badge } from '../../../components/badge.tsx';
import { stockLevel } from '../stock-level.ts';

export function StockBadge({ product }: { readonly product: Product }) {
  if (!product.isActive) return <Badge tone="neutral">Not sold</Badge>;
  const level = stockLevel(product);
  if (level === 'out') return <Badge tone="danger">Out</Badge>;
  return level === 'low' ? <Badge tone="promo">Low</Badge> : null;
}
