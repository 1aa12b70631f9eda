import type { DiscountApproval } from '@agentic-retail/domain/sale/discount-approval';

/** Where managers' approvals are kept; those that were used stay. */
export interface ApprovalRepository {
  /** Returns what stands under the id: `approval`, or what was there before it. */
  add(approval: DiscountApproval): Promise<DiscountApproval>;
}
