import type { CallFailure } from '@agentic-retail/contracts/client';
import type { Product } from '@agentic-retail/domain/product/product';
import { useEffect, useState } from 'react';
import { useServices } from '../../../lib/services.ts';
import { useStore } from '../../../lib/use-store.ts';

/**
 * A product as this till knows it, and, a moment later, as the service does.
 *
 * @param turn another one asks the service again
 */
export function useFreshProduct(
  sku: string,
  turn: number,
): { product?: Product; failure?: CallFailure } {
  const { api, catalogue } = useServices();
  const product = useStore(catalogue.state).shelf.bySku.get(sku);
  const [failure, setFailure] = useState<CallFailure>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again.
  useEffect(() => {
    let isCurrent = true;
    api.getProduct({ params: { sku } }).then((answer) => {
      if (!isCurrent) return;
      if (answer.ok) catalogue.put([answer.value]);
      else setFailure(answer.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [api, catalogue, sku, turn]);
  return { ...(product && { product }), ...(failure && { failure }) };
}
