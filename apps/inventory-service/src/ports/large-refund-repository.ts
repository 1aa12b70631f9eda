/**
 * Refunds of more lines than one write takes. The write that gives one settles everything about
 * money; then the goods go back on the shelf, part by part, each once, whoever does it.
 */
export interface LargeRefundRepository {
  /** Puts back whatever is not yet; does nothing, where nothing is left to do. */
  putBack(refundId: string): Promise<void>;
  /** Those given before a time, ISO 8601, whose goods are not all back. */
  listPending(before: string): Promise<readonly string[]>;
}
