export const restockStatuses = ['pending', 'approved', 'ordered', 'received', 'cancelled'] as const;

export type RestockStatus = (typeof restockStatuses)[number];

const moves: Readonly<Record<RestockStatus, readonly RestockStatus[]>> = {
  pending: ['approved', 'cancelled'],
  approved: ['ordered', 'cancelled'],
  ordered: ['received', 'cancelled'],
  received: [],
  cancelled: [],
};

/** Whether a restock request can go from one status to another; there is no way back. */
export function canMoveRestock(from: RestockStatus, to: RestockStatus): boolean {
  return moves[from].includes(to);
}

/** Whether a request still waits for goods: a product has one such request at most. */
export function isOpenRestock(status: RestockStatus): boolean {
  return moves[status].length > 0;
}
