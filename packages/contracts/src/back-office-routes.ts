import { inviteStaff } from './auth/invite-staff.ts';
import { listStaff } from './auth/list-staff.ts';
import { setStaffAccess } from './auth/set-staff-access.ts';
import { setStaffRole } from './auth/set-staff-role.ts';
import { applyCount } from './count/apply-count.ts';
import { cancelCount } from './count/cancel-count.ts';
import { countProduct } from './count/count-product.ts';
import { getCount } from './count/get-count.ts';
import { listCounts } from './count/list-counts.ts';
import { openCount } from './count/open-count.ts';
import { createProduct } from './product/create-product.ts';
import { deactivateProduct } from './product/deactivate-product.ts';
import { updateProduct } from './product/update-product.ts';
import type { Route } from './route.ts';
import { updateShop } from './shop/update-shop.ts';
import { adjustStock } from './stock/adjust-stock.ts';
import { listStockLog } from './stock/list-stock-log.ts';

/** What the back office needs beside: the page loads these with its screens. */
export const backOfficeRoutes = {
  listStaff,
  inviteStaff,
  setStaffRole,
  setStaffAccess,
  updateShop,
  createProduct,
  updateProduct,
  deactivateProduct,
  listStockLog,
  adjustStock,
  openCount,
  listCounts,
  getCount,
  countProduct,
  applyCount,
  cancelCount,
} as const satisfies Record<string, Route>;
