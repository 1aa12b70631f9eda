import type { AuditEntry } from '@agentic-retail/domain/audit/audit-entry';
import { paths } from '../../lib/paths.ts';
import { productPaths } from '../../lib/product-paths.ts';
import { shortSaleId } from '../../lib/short-sale-id.ts';

/** What an entry is about, as people call it. */
export interface DescribedSubject {
  readonly label: string;
  /** Where it is looked at. @default nowhere */
  readonly href?: string;
}

/** The subject of an entry by a name, or a short id where it has none. */
export function describeSubject({
  kind,
  subject,
  after = {},
}: Pick<AuditEntry, 'kind' | 'subject' | 'after'>): DescribedSubject {
  switch (kind) {
    case 'offline-sale-recorded':
    case 'sale-conflicts-reviewed':
    case 'refund-given': {
      const name = textOr(after.receiptNumber, shortSaleId(subject));
      return { label: `Sale ${name}`, href: paths.sale(subject) };
    }
    case 'product-changed':
    case 'stock-adjusted':
      return { label: subject, href: productPaths.stock(subject) };
    case 'count-applied':
      return {
        label: textOr(after.name, `Count ${shortSaleId(subject)}`),
        href: paths.count(subject),
      };
    case 'cash-moved':
    case 'cash-session-closed':
      return { label: subject, href: paths.cash };
    case 'invoice-drafted':
    case 'invoice-moved':
    case 'goods-received':
      return { label: subject, href: paths.invoice(subject) };
    case 'settings-changed':
      return { label: 'The shop', href: paths.settings };
    case 'staff-invited':
    case 'staff-role-changed':
    case 'staff-access-changed':
      return { label: subject, href: paths.staff };
    case 'pin-set':
    case 'pin-removed':
    case 'pin-refused':
      return { label: textOr(after.name, shortSaleId(subject)), href: paths.staff };
    case 'discount-approved':
      return { label: `Approval ${shortSaleId(subject)}` };
    default:
      return { label: subject };
  }
}

function textOr(value: unknown, other: string): string {
  return typeof value === 'string' && value !== '' ? value : other;
}
