import type { OperationId } from './routes.ts';

export interface Area {
  /** For addresses, such as `parked-carts`. */
  readonly name: string;
  readonly title: string;
  readonly operations: readonly OperationId[];
}

/** How readers find an operation: the API document's tags, each a page of its own. */
export const areas: readonly Area[] = [
  {
    name: 'sign-in',
    title: 'Signing in',
    operations: [
      'register',
      'confirm',
      'login',
      'refresh',
      'logout',
      'currentUser',
      'forgotPassword',
      'resetPassword',
      'beginSecondFactor',
      'confirmSecondFactor',
      'removeSecondFactor',
      'listTillPeople',
      'switchUser',
      'lockTill',
      'setPin',
      'removePin',
    ],
  },
  {
    name: 'staff',
    title: 'Staff',
    operations: [
      'listStaff',
      'inviteStaff',
      'setStaffRole',
      'setStaffAccess',
      'removeStaffSecondFactor',
      'removeStaffPin',
    ],
  },
  { name: 'shop', title: 'Shop settings', operations: ['getShop', 'updateShop'] },
  {
    name: 'products',
    title: 'Products',
    operations: [
      'listProducts',
      'getProduct',
      'getProductByBarcode',
      'createProduct',
      'updateProduct',
      'deactivateProduct',
      'editProducts',
      'importProducts',
      'requestImageUpload',
    ],
  },
  {
    name: 'sales',
    title: 'Sales',
    operations: [
      'completeSale',
      'recordOfflineSale',
      'listTransactions',
      'getTransaction',
      'reviewSaleConflicts',
      'approveDiscount',
    ],
  },
  {
    name: 'parked-carts',
    title: 'Parked carts',
    operations: ['parkCart', 'listParkedCarts', 'recallCart', 'discardCart'],
  },
  {
    name: 'refunds',
    title: 'Refunds',
    operations: ['refundSale', 'listRefundsOfSale', 'listRefunds'],
  },
  {
    name: 'cash-sessions',
    title: 'Cash sessions',
    operations: [
      'openCashSession',
      'getOpenCashSession',
      'addCashMovement',
      'closeCashSession',
      'getSessionReport',
      'listLateSales',
      'listCashSessions',
    ],
  },
  { name: 'stock', title: 'Stock', operations: ['getStock', 'listStockLog', 'adjustStock'] },
  {
    name: 'counts',
    title: 'Counts',
    operations: [
      'openCount',
      'listCounts',
      'getCount',
      'countProduct',
      'applyCount',
      'cancelCount',
    ],
  },
  {
    name: 'restock',
    title: 'Restock requests',
    operations: [
      'adviseRestock',
      'requestRestock',
      'listRestockRequests',
      'cancelRestockRequest',
      'approveRestockRequests',
    ],
  },
  {
    name: 'purchasing',
    title: 'Purchase invoices',
    operations: [
      'listInvoices',
      'getInvoice',
      'sendInvoice',
      'receiveGoods',
      'payInvoice',
      'cancelInvoice',
    ],
  },
  {
    name: 'reports',
    title: 'Reports',
    operations: ['reportSales', 'reportProducts', 'forecastSales'],
  },
  { name: 'operating', title: 'Audit and health', operations: ['listAudit', 'getHealth'] },
];
