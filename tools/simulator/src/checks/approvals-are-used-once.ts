import { discountLevel } from '@agentic-retail/domain/pricing/discount-limits';
import { fromTransactionItem } from '@agentic-retail/inventory-service/adapters/transaction-item';
import type { Books } from '../playing/read-books.ts';
import { type Check, complaintIf } from './check.ts';

/** Nobody takes off more than they may, but offline; what needs an approval has one, which no other sale has. */
export const approvalsAreUsedOnce: Check = ({ sales, approvals }, journal) => [
  ...sales.flatMap((sale) => (sale.sent_by ? [] : mayDiffer(sale, approvals))),
  ...approvals.flatMap(({ approval_id: id, sale_id: usedFor }) => {
    const users = sales.filter(({ approval }) => approval?.id === id);
    const ids = users.map(({ transaction_id }) => transaction_id);
    const expected = usedFor === undefined ? [] : [usedFor];
    const words = `approval ${id} was used for ${expected}, sales with it are ${ids}`;
    return complaintIf(String(ids) !== String(expected), words);
  }),
  ...journal.discountApprovals.flatMap(({ answer }) => {
    const isKept = approvals.some(({ approval_id }) => approval_id === answer?.id);
    return complaintIf(!!answer && !isKept, `approval ${answer?.id} was told and is not there`);
  }),
];

function mayDiffer(sale: Books['sales'][number], approvals: Books['approvals']): string[] {
  const { transaction_id: id, register_id: register, total, approval } = sale;
  const level = discountLevel(fromTransactionItem(sale).transaction);
  if (level === 'refused') return [`sale ${id} has more taken off than anybody may`];
  if (level === 'free') return complaintIf(!!approval, `sale ${id} needed no approval`);
  const own = approvals.find(({ approval_id }) => approval_id === approval?.id);
  const isItsOwn = own?.total === total && own.register_id === register;
  return complaintIf(!isItsOwn, `sale ${id} has no approval for what was taken off`);
}
