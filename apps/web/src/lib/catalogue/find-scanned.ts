import type { Client } from '@agentic-retail/contracts/client';
import { getProduct } from '@agentic-retail/contracts/product/get-product';
import { getProductByBarcode } from '@agentic-retail/contracts/product/get-product-by-barcode';
import type { Product } from '@agentic-retail/domain/product/product';
import type { Shelf } from './catalogue.ts';

/** The product a scanned code means, if it is on this device. */
export function findOnShelf(shelf: Shelf, code: string): Product | undefined {
  return (
    shelf.byBarcode.get(code) ??
    shelf.bySku.get(code) ??
    shelf.byBarcode.get(code.toUpperCase()) ??
    shelf.bySku.get(code.toUpperCase())
  );
}

export type Lookup =
  | { readonly outcome: 'found'; readonly product: Product }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'unreachable' };

/** Asks the service for a code this device does not know: first as a barcode, then as a SKU. */
export async function lookUp(
  api: Pick<Client, 'getProduct' | 'getProductByBarcode'>,
  code: string,
): Promise<Lookup> {
  const barcode = getProductByBarcode.params.safeParse({ barcode: code.toUpperCase() });
  const sku = getProduct.params.safeParse({ sku: code });
  const questions = [
    ...(barcode.success ? [() => api.getProductByBarcode({ params: barcode.data })] : []),
    ...(sku.success ? [() => api.getProduct({ params: sku.data })] : []),
  ];
  for (const ask of questions) {
    const answer = await ask();
    if (answer.ok) return { outcome: 'found', product: answer.value };
    if (answer.error.kind !== 'problem') return { outcome: 'unreachable' };
  }
  return { outcome: 'unknown' };
}
