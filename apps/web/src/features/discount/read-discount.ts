import { parseMoney } from '@agentic-retail/domain/money/parse-money';
import { parsePercent } from '@agentic-retail/domain/money/parse-percent';
import { MAX_DISCOUNT } from '@agentic-retail/domain/pricing/discount-limits';
import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';

/** What was typed as a discount; nothing, while it is none that anybody may give. */
export function readDiscount(
  { kind, text }: { readonly kind: ManualDiscount['kind']; readonly text: string },
  sku: string | undefined,
  currency: string,
): ManualDiscount | undefined {
  const target = sku === undefined ? {} : { sku };
  if (kind === 'percent') {
    const percent = parsePercent(text);
    if (percent === undefined || percent === 0 || percent > MAX_DISCOUNT) return undefined;
    return { ...target, kind, percent };
  }
  const money = parseMoney(text, currency);
  return money.ok && money.value > 0 ? { ...target, kind, amount: money.value } : undefined;
}
