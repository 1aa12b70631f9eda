import type { Payment } from '@agentic-retail/domain/sale/payment';
import type { Draw } from '@agentic-retail/faults/draw';

/** How somebody pays for a sale: in cash, by card, or both. */
export function drawPayments(draw: Draw, saleId: string, total: number): Payment[] {
  const onCard = total > 0 && draw.int(0, 2) === 0 ? draw.int(1, total) : 0;
  const cash = total - onCard;
  const card = { method: 'card', amount: onCard, reference: `card ${saleId}` } as const;
  const note = { method: 'cash', amount: cash, tendered: cash + draw.int(0, 5) } as const;
  return [...(onCard > 0 ? [card] : []), ...(cash > 0 ? [note] : [])];
}
