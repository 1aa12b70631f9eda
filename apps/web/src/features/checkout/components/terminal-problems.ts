import type { TerminalProblem } from '../../../lib/card-terminal.ts';

/** What to tell the cashier when the card terminal did not do what it was asked for. */
export const terminalProblems: Record<
  TerminalProblem['action'],
  Record<TerminalProblem['code'], string>
> = {
  charge: {
    declined: 'The card was declined. Try another card, or take cash.',
    cancelled: 'The card payment was cancelled. Nothing was charged.',
    'not-reachable': 'The card terminal does not answer. Check its cable, or take cash.',
  },
  reversal: {
    declined: 'The card terminal refused to give the money back. The card is still charged.',
    cancelled: 'Giving the money back was cancelled. The card is still charged.',
    'not-reachable':
      'The card terminal does not answer: the card is still charged. Check its cable, then try again.',
  },
};
