import { listAudit } from './audit/list-audit.ts';
import { inviteStaff } from './auth/invite-staff.ts';
import { listStaff } from './auth/list-staff.ts';
import { removeStaffPin } from './auth/remove-staff-pin.ts';
import { removeStaffSecondFactor } from './auth/remove-staff-second-factor.ts';
import { setStaffAccess } from './auth/set-staff-access.ts';
import { setStaffRole } from './auth/set-staff-role.ts';
import { applyCount } from './count/apply-count.ts';
import { cancelCount } from './count/cancel-count.ts';
import { countProduct } from './count/count-product.ts';
import { getCount } from './count/get-count.ts';
import { listCounts } from './count/list-counts.ts';
import { openCount } from './count/open-count.ts';
import { getHealth } from './health/get-health.ts';
import { createProduct } from './product/create-product.ts';
import { deactivateProduct } from './product/deactivate-product.ts';
import { editProducts } from './product/edit-products.ts';
import { importProducts } from './product/import-products.ts';
import { requestImageUpload } from './product/request-image-upload.ts';
import { updateProduct } from './product/update-product.ts';
import { cancelInvoice } from './purchasing/cancel-invoice.ts';
import { getInvoice } from './purchasing/get-invoice.ts';
import { listInvoices } from './purchasing/list-invoices.ts';
import { payInvoice } from './purchasing/pay-invoice.ts';
import { receiveGoods } from './purchasing/receive-goods.ts';
import { sendInvoice } from './purchasing/send-invoice.ts';
import { listRefunds } from './refund/list-refunds.ts';
import { listRefundsOfSale } from './refund/list-refunds-of-sale.ts';
import { refundSale } from './refund/refund-sale.ts';
import { addCashMovement } from './register/add-cash-movement.ts';
import { closeCashSession } from './register/close-cash-session.ts';
import { getOpenCashSession } from './register/get-open-cash-session.ts';
import { getSessionReport } from './register/get-session-report.ts';
import { listCashSessions } from './register/list-cash-sessions.ts';
import { listLateSales } from './register/list-late-sales.ts';
import { openCashSession } from './register/open-cash-session.ts';
import { forecastSales } from './report/forecast-sales.ts';
import { reportProducts } from './report/report-products.ts';
import { reportSales } from './report/report-sales.ts';
import { adviseRestock } from './restock/advise-restock.ts';
import { approveRestockRequests } from './restock/approve-restock-requests.ts';
import { cancelRestockRequest } from './restock/cancel-restock-request.ts';
import { listRestockRequests } from './restock/list-restock-requests.ts';
import { requestRestock } from './restock/request-restock.ts';
import type { Route } from './route.ts';
import { approveDiscount } from './sale/approve-discount.ts';
import { recordOfflineSale } from './sale/record-offline-sale.ts';
import { reviewSaleConflicts } from './sale/review-sale-conflicts.ts';
import { updateShop } from './shop/update-shop.ts';
import { adjustStock } from './stock/adjust-stock.ts';
import { getStock } from './stock/get-stock.ts';
import { listStockLog } from './stock/list-stock-log.ts';

/** What the back office needs beside: the page loads these with its screens. */
export const backOfficeRoutes = {
  listStaff,
  inviteStaff,
  setStaffRole,
  setStaffAccess,
  removeStaffSecondFactor,
  removeStaffPin,
  updateShop,
  createProduct,
  updateProduct,
  deactivateProduct,
  approveDiscount,
  requestImageUpload,
  importProducts,
  editProducts,
  recordOfflineSale,
  reviewSaleConflicts,
  refundSale,
  listRefundsOfSale,
  listRefunds,
  openCashSession,
  getOpenCashSession,
  addCashMovement,
  closeCashSession,
  getSessionReport,
  listLateSales,
  listCashSessions,
  getStock,
  listStockLog,
  adjustStock,
  openCount,
  listCounts,
  getCount,
  countProduct,
  applyCount,
  cancelCount,
  adviseRestock,
  requestRestock,
  listRestockRequests,
  cancelRestockRequest,
  approveRestockRequests,
  listInvoices,
  getInvoice,
  sendInvoice,
  receiveGoods,
  payInvoice,
  cancelInvoice,
  reportSales,
  reportProducts,
  forecastSales,
  listAudit,
  getHealth,
} as const satisfies Record<string, Route>;
