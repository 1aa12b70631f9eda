import { confirm } from './auth/confirm.ts';
import { currentUser } from './auth/current-user.ts';
import { listTillPeople } from './auth/list-till-people.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { refresh } from './auth/refresh.ts';
import { register } from './auth/register.ts';
import { discardCart } from './parked/discard-cart.ts';
import { listParkedCarts } from './parked/list-parked-carts.ts';
import { parkCart } from './parked/park-cart.ts';
import { recallCart } from './parked/recall-cart.ts';
import { getProduct } from './product/get-product.ts';
import { getProductByBarcode } from './product/get-product-by-barcode.ts';
import { listProducts } from './product/list-products.ts';
import type { Route } from './route.ts';
import { completeSale } from './sale/complete-sale.ts';
import { getTransaction } from './sale/get-transaction.ts';
import { listTransactions } from './sale/list-transactions.ts';
import { getShop } from './shop/get-shop.ts';

/** What the register needs: the page has these at once, before it is opened. */
export const tillRoutes = {
  register,
  confirm,
  login,
  refresh,
  logout,
  listTillPeople,
  currentUser,
  getShop,
  listProducts,
  getProduct,
  getProductByBarcode,
  completeSale,
  listTransactions,
  getTransaction,
  parkCart,
  listParkedCarts,
  recallCart,
  discardCart,
} as const satisfies Record<string, Route>;
