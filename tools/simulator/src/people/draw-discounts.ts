import type { ManualDiscount } from '@agentic-retail/domain/pricing/manual-discount';
import type { CartLine } from '@agentic-retail/domain/pricing/price-cart';
import type { Draw } from '@agentic-retail/faults/draw';

/** Basis points: what anybody may take off, what needs an approval, and what nobody may. */
const percents = [500, 1_200, 2_000, 2_400, 3_000];

/** What somebody at a till takes off a cart by hand, mostly nothing. */
export function drawDiscounts(draw: Draw, lines: readonly CartLine[]): ManualDiscount[] {
  if (!draw.chance(0.3)) return [];
  const target = draw.chance(0.5) ? { sku: draw.pick(lines).sku } : {};
  return draw.chance(0.8)
    ? [{ kind: 'percent', percent: draw.pick(percents), ...target }]
    : [{ kind: 'amount', amount: draw.int(1, 60), ...target }];
}
