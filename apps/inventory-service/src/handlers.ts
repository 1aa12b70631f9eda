import { hasRole, managers } from '@agentic-retail/domain/identity/role';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Caller } from '@agentic-retail/service-kit/caller';
import type { Handlers } from '@agentic-retail/service-kit/create-service';
import type { ApprovalRepository } from './ports/approval-repository.ts';
import type { AuditLog } from './ports/audit-log.ts';
import type { CashSessionRepository } from './ports/cash-session-repository.ts';
import type { Clock } from './ports/clock.ts';
import type { CountRepository } from './ports/count-repository.ts';
import type { DayReportRepository } from './ports/day-report-repository.ts';
import type { ImageStore } from './ports/image-store.ts';
import type { ImportRepository } from './ports/import-repository.ts';
import type { InvoiceRepository } from './ports/invoice-repository.ts';
import type { LargeRefundRepository } from './ports/large-refund-repository.ts';
import type { LargeSaleRepository } from './ports/large-sale-repository.ts';
import type { ParkedCartRepository } from './ports/parked-cart-repository.ts';
import type { ProductRepository } from './ports/product-repository.ts';
import type { RefundRepository } from './ports/refund-repository.ts';
import type { RestockRepository } from './ports/restock-repository.ts';
import type { SaleRepository } from './ports/sale-repository.ts';
import type { ShopRepository } from './ports/shop-repository.ts';
import type { StockLog } from './ports/stock-log.ts';
import type { StockRepository } from './ports/stock-repository.ts';
import { addCashMovement } from './use-cases/add-cash-movement.ts';
import { adjustStock } from './use-cases/adjust-stock.ts';
import { adviseRestock } from './use-cases/advise-restock.ts';
import { applyCount } from './use-cases/apply-count.ts';
import { approveDiscount } from './use-cases/approve-discount.ts';
import { approveRestockRequests } from './use-cases/approve-restock-requests.ts';
import { cancelCount } from './use-cases/cancel-count.ts';
import { cancelRestockRequest } from './use-cases/cancel-restock-request.ts';
import { closeCashSession } from './use-cases/close-cash-session.ts';
import { completeSale } from './use-cases/complete-sale.ts';
import { countProduct } from './use-cases/count-product.ts';
import { createProduct } from './use-cases/create-product.ts';
import { editProducts } from './use-cases/edit-products.ts';
import { getCount } from './use-cases/get-count.ts';
import { getForecast } from './use-cases/get-forecast.ts';
import { getProduct } from './use-cases/get-product.ts';
import { getProductsReport } from './use-cases/get-products-report.ts';
import { getSalesReport } from './use-cases/get-sales-report.ts';
import { getSessionReport } from './use-cases/get-session-report.ts';
import { getTransaction } from './use-cases/get-transaction.ts';
import { importProducts } from './use-cases/import-products.ts';
import { listAudit } from './use-cases/list-audit.ts';
import { listLateSales } from './use-cases/list-late-sales.ts';
import { listProducts } from './use-cases/list-products.ts';
import { listStockLog } from './use-cases/list-stock-log.ts';
import { moveInvoice } from './use-cases/move-invoice.ts';
import { openCashSession } from './use-cases/open-cash-session.ts';
import { openCount } from './use-cases/open-count.ts';
import { parkCart } from './use-cases/park-cart.ts';
import { receiveDelivery } from './use-cases/receive-delivery.ts';
import { recordOfflineSale } from './use-cases/record-offline-sale.ts';
import { refundSale } from './use-cases/refund-sale.ts';
import { requestImageUpload } from './use-cases/request-image-upload.ts';
import { requestRestock } from './use-cases/request-restock.ts';
import { reviewSaleConflicts } from './use-cases/review-sale-conflicts.ts';
import { takeParkedCart } from './use-cases/take-parked-cart.ts';
import { updateProduct } from './use-cases/update-product.ts';
import { updateShop } from './use-cases/update-shop.ts';

/** What the use cases work with. */
export interface Inventory {
  readonly products: ProductRepository;
  readonly sales: SaleRepository;
  readonly largeSales: LargeSaleRepository;
  readonly largeRefunds: LargeRefundRepository;
  readonly approvals: ApprovalRepository;
  readonly refunds: RefundRepository;
  readonly parkedCarts: ParkedCartRepository;
  readonly cashSessions: CashSessionRepository;
  readonly stockLog: StockLog;
  readonly shop: ShopRepository;
  readonly stock: StockRepository;
  readonly counts: CountRepository;
  readonly restock: RestockRepository;
  readonly invoices: InvoiceRepository;
  readonly dayReports: DayReportRepository;
  readonly imports: ImportRepository;
  readonly images: ImageStore;
  readonly audit: AuditLog;
  readonly now: Clock;
}

/** Which use case answers which route. No decisions here. */
export function createHandlers(inventory: Inventory): Handlers<'inventory'> {
  return {
    getShop: async () => ok({ body: await inventory.shop.get() }),
    updateShop: async ({ body }) => answer(await updateShop(inventory, body)),

    listProducts: async ({ query }) => answer(await listProducts(inventory, query)),
    getProduct: async ({ params }) => answer(await getProduct(inventory, params)),
    getProductByBarcode: async ({ params }) => answer(await getProduct(inventory, params)),
    createProduct: async ({ body, caller }) =>
      answer(await createProduct(inventory, body, actorOf(caller))),
    updateProduct: async ({ params, body }) =>
      answer(await updateProduct(inventory, params.sku, body)),
    deactivateProduct: async ({ params }) =>
      answer(await inventory.products.deactivate(params.sku, inventory.now())),

    requestImageUpload: async ({ params, body }) =>
      answer(await requestImageUpload(inventory, params.sku, body)),
    importProducts: async ({ body, caller }) =>
      ok({ body: await importProducts(inventory, body, actorOf(caller)) }),

    editProducts: async ({ body }) => ok({ body: await editProducts(inventory, body.edits) }),

    getStock: async ({ params }) => {
      const found = await getProduct(inventory, params);
      if (!found.ok) return found;
      const { sku, name, stockQuantity, reorderThreshold } = found.value;
      return ok({ body: { sku, name, stockQuantity, reorderThreshold } });
    },
    listStockLog: async ({ params, query }) =>
      answer(await listStockLog(inventory, params.sku, query)),

    adjustStock: async ({ params, body, caller }) =>
      answer(await adjustStock(inventory, { ...params, ...body }, actorOf(caller))),

    openCount: async ({ body, caller }) =>
      answer(await openCount(inventory, body, actorOf(caller))),
    listCounts: async ({ query }) => answer(await inventory.counts.list(query.status, query)),
    getCount: async ({ params }) => answer(await getCount(inventory, params.id)),
    countProduct: async ({ params, body, caller }) =>
      answer(await countProduct(inventory, { ...params, ...body }, actorOf(caller))),
    applyCount: async ({ params }) => answer(await applyCount(inventory, params.id)),
    cancelCount: async ({ params }) => answer(await cancelCount(inventory, params.id)),

    adviseRestock: async ({ params }) => answer(await adviseRestock(inventory, params.sku)),
    requestRestock: async ({ body, caller }) =>
      answer(await requestRestock(inventory, body, actorOf(caller))),
    listRestockRequests: async ({ query }) =>
      answer(await inventory.restock.list(query.status, query)),
    cancelRestockRequest: async ({ params }) =>
      answer(await cancelRestockRequest(inventory, params.id)),
    approveRestockRequests: async ({ body, caller }) =>
      answer(await approveRestockRequests(inventory, body.ids, actorOf(caller))),

    listInvoices: async ({ query }) => answer(await inventory.invoices.list(query.status, query)),
    getInvoice: async ({ params: { number } }) => {
      const invoice = await inventory.invoices.find(number);
      return invoice ? ok({ body: invoice }) : fail({ code: 'invoice-not-found', number });
    },
    sendInvoice: async ({ params }) => answer(await moveInvoice(inventory, params.number, 'sent')),
    payInvoice: async ({ params }) => answer(await moveInvoice(inventory, params.number, 'paid')),
    cancelInvoice: async ({ params }) =>
      answer(await moveInvoice(inventory, params.number, 'cancelled')),
    receiveGoods: async ({ params, body, caller }) =>
      answer(await receiveDelivery(inventory, { ...params, ...body }, actorOf(caller))),

    completeSale: async ({ body, caller }) =>
      answer(await completeSale(inventory, body, sellerOf(caller))),
    recordOfflineSale: async ({ body, caller }) =>
      answer(await recordOfflineSale(inventory, body, actorOf(caller))),
    listTransactions: async ({ query }) => answer(await inventory.sales.listDay(query.date, query)),
    getTransaction: async ({ params }) => answer(await getTransaction(inventory, params.id)),

    reviewSaleConflicts: async ({ params, body, caller }) =>
      answer(await reviewSaleConflicts(inventory, { ...params, ...body }, actorOf(caller))),

    approveDiscount: async ({ body, caller }) =>
      answer(await approveDiscount(inventory, body, actorOf(caller))),

    refundSale: async ({ params, body, caller }) =>
      answer(await refundSale(inventory, params.id, body, actorOf(caller))),
    listRefundsOfSale: async ({ params, query }) =>
      answer(await inventory.refunds.listOfSale(params.id, query)),
    listRefunds: async ({ query }) => answer(await inventory.refunds.listDay(query.date, query)),

    parkCart: async ({ body, caller }) => answer(await parkCart(inventory, body, actorOf(caller))),
    listParkedCarts: async ({ query }) => answer(await inventory.parkedCarts.listWaiting(query)),
    recallCart: async ({ params, body, caller }) =>
      answer(
        await takeParkedCart(inventory, params.id, {
          outcome: 'recalled',
          ...body,
          by: actorOf(caller),
        }),
      ),
    discardCart: async ({ params, caller }) => {
      const by = actorOf(caller);
      const taken = await takeParkedCart(inventory, params.id, { outcome: 'discarded', by });
      return taken.ok ? ok({ body: undefined }) : taken;
    },

    openCashSession: async ({ params, body, caller }) =>
      answer(await openCashSession(inventory, { ...params, ...body }, actorOf(caller))),
    getOpenCashSession: async ({ params }) => {
      const books = await inventory.cashSessions.findOpen(params.registerId);
      return ok({ body: { session: books?.session ?? null } });
    },
    addCashMovement: async ({ params, body, caller }) =>
      answer(await addCashMovement(inventory, params.id, body, actorOf(caller))),
    closeCashSession: async ({ params, body, caller }) =>
      answer(await closeCashSession(inventory, params.id, body.countedCash, actorOf(caller))),
    getSessionReport: async ({ params }) => answer(await getSessionReport(inventory, params.id)),
    listLateSales: async ({ params, query }) =>
      answer(await listLateSales(inventory, params.id, query)),
    listCashSessions: async ({ query }) =>
      answer(await inventory.cashSessions.listDay(query.date, query)),

    reportSales: async ({ query }) => ok({ body: await getSalesReport(inventory, query) }),
    reportProducts: async ({ query }) => ok({ body: await getProductsReport(inventory, query) }),
    forecastSales: async ({ query }) => ok({ body: await getForecast(inventory, query.days) }),
    getHealth: async () => ok({ body: { status: 'ok' } }),

    listAudit: async ({ query }) => answer(await listAudit(inventory, query)),
  };
}

function answer<T, E>(result: Result<T, E>): Result<{ body: T }, E> {
  return result.ok ? ok({ body: result.value }) : result;
}

function sellerOf(caller: Caller) {
  return { ...actorOf(caller), mayBackdate: hasRole(caller.role, managers) };
}

function actorOf({ userId, name }: Caller) {
  return { userId, name };
}
