import type { Product } from '@agentic-retail/domain/product/product';
import type { InvoiceStatus } from '@agentic-retail/domain/purchasing/invoice-status';
import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import type { Result } from '@agentic-retail/domain/result';
import type { StockChange } from '@agentic-retail/domain/stock/stock-change';
import type { InvalidRequest } from '@agentic-retail/service-kit/failure';
import type { Page, PageRequest } from '@agentic-retail/service-kit/read-page';

/** What a delivery changes beside the invoice. */
export interface ReceivedLine {
  readonly change: StockChange;
  /** As it was read: if somebody edits it meanwhile, nothing is written. */
  readonly product: Product;
  /** What one unit costs from now on. */
  readonly cost: number;
}

/** Where purchase invoices are kept. */
export interface InvoiceRepository {
  /**
   * Gives an invoice the next number of its year and writes it, with its restock requests approved.
   * @returns the invoice with its number; nothing, when one of the requests is not pending any more
   */
  draft(
    invoice: Omit<PurchaseInvoice, 'number'>,
    year: string,
  ): Promise<PurchaseInvoice | undefined>;
  find(number: string): Promise<PurchaseInvoice | undefined>;
  list(
    status: InvoiceStatus,
    page: PageRequest,
  ): Promise<Result<Page<PurchaseInvoice>, InvalidRequest>>;
  /**
   * Writes an invoice whose status has changed, with the restock requests that go along; says whether
   * the one it was made from was still the newest.
   */
  move(from: PurchaseInvoice, to: PurchaseInvoice): Promise<boolean>;
  /** Writes a delivery: invoice, stock, costs, log and the requests that it fulfils. */
  receive(
    to: PurchaseInvoice,
    lines: readonly ReceivedLine[],
    fulfilled: readonly { readonly requestId: string; readonly sku: string }[],
  ): Promise<boolean>;
}
