import type { TaxClass } from '@agentic-retail/domain/product/product';

export const taxClassNames: Readonly<Record<TaxClass, string>> = {
  standard: 'Standard tax',
  reduced: 'Reduced tax',
  zero: 'No tax',
};
