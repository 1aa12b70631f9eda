import type { InvoiceStatus } from '@agentic-retail/domain/purchasing/invoice-status';
import type { PurchaseInvoice } from '@agentic-retail/domain/purchasing/purchase-invoice';
import { useCallback } from 'react';
import { useBackOffice } from '../../../lib/use-back-office.ts';
import { type PagedList, usePagedList } from '../../../lib/use-paged-list.ts';

/** The purchase invoices of one status, the newest first. */
export function useInvoices(status: InvoiceStatus): PagedList<PurchaseInvoice> {
  const api = useBackOffice();
  return usePagedList<PurchaseInvoice>(
    useCallback(
      (cursor) =>
        api.listInvoices({ query: cursor === undefined ? { status } : { status, cursor } }),
      [api, status],
    ),
  );
}
