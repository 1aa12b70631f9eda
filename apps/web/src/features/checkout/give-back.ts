import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { CardTerminal, TerminalProblem } from '../../lib/card-terminal.ts';
import { cardsOf, withPayments } from './sale-in-progress.ts';

/**
 * Gives the cards of `request` their money back, one after the other, until one fails.
 *
 * @param onGivenBack called after each card, with the request it no longer pays
 */
export async function giveBack(
  terminal: CardTerminal,
  request: SaleRequest,
  onGivenBack: (request: SaleRequest) => void,
): Promise<Result<undefined, TerminalProblem>> {
  let rest = request;
  for (const card of cardsOf(request)) {
    const reversed = await terminal.reverse(card.reference);
    if (!reversed.ok) return fail({ action: 'reversal', code: reversed.error.code });
    rest = withPayments(
      rest,
      rest.payments.filter((payment) => payment !== card),
    );
    onGivenBack(rest);
  }
  return ok(undefined);
}
