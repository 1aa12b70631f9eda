import type { AuditKind } from '@agentic-retail/domain/audit/audit-entry';

/** What owners call what was done. */
export const kindNames: Readonly<Record<AuditKind, string>> = {
  'staff-invited': 'Invitation',
  'staff-role-changed': 'Role changed',
  'staff-access-changed': 'Access changed',
  'sign-in-refused': 'Sign-in refused',
  'password-reset': 'Password reset',
  'second-factor-set': 'Second factor set up',
  'second-factor-removed': 'Second factor removed',
  'pin-set': 'PIN set',
  'pin-removed': 'PIN removed',
  'pin-refused': 'PIN refused',
  'settings-changed': 'Settings changed',
  'product-changed': 'Price, cost or tax changed',
  'discount-approved': 'Discount approved',
  'refund-given': 'Refund',
  'offline-sale-recorded': 'Sale made offline',
  'sale-conflicts-reviewed': 'Sale made offline dealt with',
  'stock-adjusted': 'Stock adjusted',
  'count-applied': 'Count applied',
  'cash-moved': 'Cash in or out',
  'cash-session-closed': 'Cash session closed',
  'invoice-drafted': 'Purchase invoice drafted',
  'invoice-moved': 'Purchase invoice moved',
  'goods-received': 'Goods received',
};
