import type { DiscountApproval } from '@agentic-retail/domain/sale/discount-approval';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { Tables } from './tables.ts';

/** An approval as it stands in the Discount_Approvals table. */
export interface ApprovalItem {
  approval_id: string;
  register_id: string;
  cart_hash: string;
  discount: number;
  total: number;
  approved_by: DiscountApproval['approvedBy'];
  approved_at: string;
  expires_at: string;
  /** There once it was used. */
  sale_id?: string | undefined;
}

export function toApprovalItem(approval: DiscountApproval): ApprovalItem {
  return {
    approval_id: approval.id,
    register_id: approval.registerId,
    cart_hash: approval.cartHash,
    discount: approval.discount,
    total: approval.total,
    approved_by: approval.approvedBy,
    approved_at: approval.approvedAt,
    expires_at: approval.expiresAt,
    sale_id: approval.saleId,
  };
}

export function fromApprovalItem(item: ApprovalItem): DiscountApproval {
  return {
    id: item.approval_id,
    registerId: item.register_id,
    cartHash: item.cart_hash,
    discount: item.discount,
    total: item.total,
    approvedBy: item.approved_by,
    approvedAt: item.approved_at,
    expiresAt: item.expires_at,
    ...(item.sale_id !== undefined && { saleId: item.sale_id }),
  };
}

/** Makes an approval usable again whose sale has come to nothing. */
export function releaseApproval(tables: Tables, id: string, saleId: string): TransactItem {
  return {
    Update: {
      TableName: tables.discountApprovals,
      Key: { approval_id: id },
      UpdateExpression: 'REMOVE sale_id',
      ConditionExpression: 'sale_id = :sale',
      ExpressionAttributeValues: { ':sale': saleId },
    },
  };
}

/** Uses up an approval for a sale, unless another one has. */
export function consumeApproval(tables: Tables, id: string, saleId: string): TransactItem {
  return {
    Update: {
      TableName: tables.discountApprovals,
      Key: { approval_id: id },
      UpdateExpression: 'SET sale_id = :sale',
      ConditionExpression:
        'attribute_exists(approval_id) AND (attribute_not_exists(sale_id) OR sale_id = :sale)',
      ExpressionAttributeValues: { ':sale': saleId },
    },
  };
}
