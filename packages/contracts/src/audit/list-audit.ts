import { auditKinds } from '@agentic-retail/domain/audit/audit-entry';
import * as z from 'zod/mini';
import * as fields from '../fields.ts';
import type { Route } from '../route.ts';

/** Fields of what was changed, by name, with what they held. */
const auditedFields = z.record(z.string(), z.unknown());

const auditEntrySchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  kind: z.enum(auditKinds),
  /** SKU, id or number of what was changed. */
  subject: z.string(),
  actor: fields.actor,
  origin: z.strictObject({
    sourceIp: z.string(),
    userAgent: z.string(),
    registerId: z.optional(z.string()),
    requestId: z.string(),
    correlationId: z.string(),
  }),
  before: z.optional(auditedFields),
  after: z.optional(auditedFields),
});

export const listAudit = {
  method: 'GET',
  path: '/audit',
  service: 'inventory',
  access: fields.ownerOnly,
  summary: 'Lists who did what on one day, the newest first',
  query: z.strictObject({
    /** The shop's calendar day. */
    date: fields.date,
    kind: z.optional(z.enum(auditKinds)),
    /** Only what this user did. */
    actorId: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
    ...fields.paging,
  }),
  status: 200,
  response: fields.page(auditEntrySchema),
  errors: [],
} as const satisfies Route;
