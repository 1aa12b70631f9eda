/** There is no transaction with that id. */
export interface TransactionNotFound {
  readonly code: 'transaction-not-found';
  readonly id: string;
}
