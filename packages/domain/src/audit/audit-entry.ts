import type { Actor } from '../identity/actor.ts';

/** What is kept for the owner. A kind never changes its meaning. */
export const auditKinds = [
  'staff-invited',
  'staff-role-changed',
  'staff-access-changed',
  'sign-in-refused',
  'password-reset',
  'second-factor-set',
  'second-factor-removed',
  'pin-set',
  'pin-removed',
  'pin-refused',
  'settings-changed',
  'product-changed',
  'discount-approved',
  'refund-given',
  'offline-sale-recorded',
  'sale-conflicts-reviewed',
  'stock-adjusted',
  'count-applied',
  'cash-moved',
  'cash-session-closed',
  'invoice-drafted',
  'invoice-moved',
  'goods-received',
] as const;

export type AuditKind = (typeof auditKinds)[number];

/** The fields that matter, by name; values are what JSON holds. */
export type AuditedFields = Readonly<Record<string, unknown>>;

/** A change that somebody makes: of what, from what and to what. */
export interface AuditedChange {
  readonly kind: AuditKind;
  /** What was changed: the SKU, the id or the number of it. */
  readonly subject: string;
  /** None, when there was nothing before. */
  readonly before?: AuditedFields | undefined;
  readonly after?: AuditedFields | undefined;
}

/** Where a request came from. */
export interface AuditOrigin {
  readonly sourceIp: string;
  /** The beginning of it. */
  readonly userAgent: string;
  /** The till that sent it, when one did. */
  readonly registerId?: string | undefined;
  /** The request's, as problems and logs have it. */
  readonly requestId: string;
  /** What the page calls the action by: its requests and what they write have the same. */
  readonly correlationId: string;
}

/** Who did what, when, from where, before and after. */
export interface AuditEntry extends AuditedChange {
  readonly id: string;
  /** By the service's clock. */
  readonly at: string;
  readonly actor: Actor;
  readonly origin: AuditOrigin;
}
