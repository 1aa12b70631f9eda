import { confirm } from './auth/confirm.ts';
import { currentUser } from './auth/current-user.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { refresh } from './auth/refresh.ts';
import { register } from './auth/register.ts';
import { discardCart } from './parked/discard-cart.ts';
import { listParkedCarts } from './parked/list-parked-carts.ts';
import { parkCart } from './parked/park-cart.ts';
import { recallCart } from './parked/recall-cart.ts';
import { createProduct } from './product/create-product.ts';
import { deactivateProduct } from './product/deactivate-product.ts';
import { getProduct } from './product/get-product.ts';
import { getProductByBarcode } from './product/get-product-by-barcode.ts';
import { listProducts } from './product/list-products.ts';
import { updateProduct } from './product/update-product.ts';
import { listRefunds } from './refund/list-refunds.ts';
import { listRefundsOfSale } from './refund/list-refunds-of-sale.ts';
import { refundSale } from './refund/refund-sale.ts';
import { addCashMovement } from './register/add-cash-movement.ts';
import { closeCashSession } from './register/close-cash-session.ts';
import { getOpenCashSession } from './register/get-open-cash-session.ts';
import { getSessionReport } from './register/get-session-report.ts';
import { listCashSessions } from './register/list-cash-sessions.ts';
import { openCashSession } from './register/open-cash-session.ts';
import type { Route } from './route.ts';
import { completeSale } from './sale/complete-sale.ts';
import { getTransaction } from './sale/get-transaction.ts';
import { listTransactions } from './sale/list-transactions.ts';
import { getShop } from './shop/get-shop.ts';
import { updateShop } from './shop/update-shop.ts';
import { getStock } from './stock/get-stock.ts';
import { listStockLog } from './stock/list-stock-log.ts';

/** The route table: every endpoint, by its operation id. */
export const routes = {
  register,
  confirm,
  login,
  refresh,
  logout,
  currentUser,
  getShop,
  updateShop,
  listProducts,
  getProduct,
  getProductByBarcode,
  createProduct,
  updateProduct,
  deactivateProduct,
  getStock,
  listStockLog,
  completeSale,
  listTransactions,
  getTransaction,
  refundSale,
  listRefundsOfSale,
  listRefunds,
  parkCart,
  listParkedCarts,
  recallCart,
  discardCart,
  openCashSession,
  getOpenCashSession,
  addCashMovement,
  closeCashSession,
  getSessionReport,
  listCashSessions,
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type OperationId = keyof Routes;
/** The services that the table names. */
export type ServiceName = Routes[OperationId]['service'];
