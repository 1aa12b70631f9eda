import type { RequestOf, ResponseOf } from '@agentic-retail/contracts/route';
import type { Routes } from '@agentic-retail/contracts/routes';

/** What somebody asked for, and what they were told; no answer, when they never heard of it. */
export interface Asked<Id extends keyof Routes> {
  readonly request: RequestOf<Routes[Id]>;
  readonly answer: ResponseOf<Routes[Id]> | undefined;
}

/** An edit that somebody was told is made. */
export interface Edit {
  readonly sku: string;
  /** The one that it was made from. */
  readonly version: number;
  readonly price: number;
}

/** What the people of a run know at its end: all of it has to be in the books. */
export interface Journal {
  readonly sales: Asked<'completeSale'>[];
  readonly offlineSales: Asked<'recordOfflineSale'>[];
  readonly discountApprovals: Asked<'approveDiscount'>[];
  readonly refunds: Asked<'refundSale'>[];
  readonly adjustments: Asked<'adjustStock'>[];
  readonly movements: Asked<'addCashMovement'>[];
  readonly closings: Asked<'closeCashSession'>[];
  readonly approvals: Asked<'approveRestockRequests'>[];
  readonly deliveries: Asked<'receiveGoods'>[];
  readonly imports: Asked<'importProducts'>[];
  readonly edits: Edit[];
  /** What nobody should ever have seen. */
  readonly complaints: string[];
}

export function emptyJournal(): Journal {
  return {
    sales: [],
    offlineSales: [],
    discountApprovals: [],
    refunds: [],
    adjustments: [],
    movements: [],
    closings: [],
    approvals: [],
    deliveries: [],
    imports: [],
    edits: [],
    complaints: [],
  };
}
