import type { CallFailure } from '@agentic-retail/contracts/client';
import type { MinorUnits } from '@agentic-retail/domain/money/money';
import type { SaleRequest } from '@agentic-retail/domain/sale/draft-sale';
import type { Transaction } from '@agentic-retail/domain/sale/transaction';
import type { TerminalProblem } from '../../lib/card-terminal.ts';
import type { Refusal } from './refusal.ts';

/** Where a cart is on its way to a confirmed sale. */
export type CheckoutState =
  | { readonly phase: 'closed' }
  /** Waits for the cashier; `problem` is why the terminal's last attempt came to nothing. */
  | {
      readonly phase: 'paying';
      readonly request: SaleRequest;
      readonly problem?: TerminalProblem;
    }
  /** First whether the sale can be made at all, and then the terminal is asked. */
  | {
      readonly phase: 'checking' | 'charging';
      readonly request: SaleRequest;
      readonly amount: MinorUnits;
    }
  | { readonly phase: 'reversing'; readonly request: SaleRequest }
  /** `attempt` counts from 1. */
  | { readonly phase: 'sending'; readonly request: SaleRequest; readonly attempt: number }
  /** Whether the sale was made is not known: it has to be sent again as it is. */
  | {
      readonly phase: 'unconfirmed';
      readonly request: SaleRequest;
      /** None after a reload. */
      readonly failure?: CallFailure;
    }
  | {
      readonly phase: 'refused';
      readonly request: SaleRequest;
      readonly refusal: Refusal;
      /** Whether the cashier has to decide what became of its money: an attempt got no answer. */
      readonly wasUnanswered: boolean;
      readonly problem?: TerminalProblem;
    }
  | { readonly phase: 'completed'; readonly transaction: Transaction };
