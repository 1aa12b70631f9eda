import type { CashSession } from '@agentic-retail/domain/register/cash-session';
import type { Takings } from '@agentic-retail/domain/register/takings';
import type { TransactItem } from '@agentic-retail/service-kit/conditional-write';
import type { CashSessionRecord } from '../ports/cash-session-repository.ts';
import type { Tables } from './tables.ts';

/** A register as it stands in the Registers table. */
export interface RegisterItem {
  register_id: string;
  open_session_id?: string;
  /** How many receipts its series has. */
  last_receipt?: number;
}

type Side = 'sales' | 'refunds';

const columns = {
  count: 'count',
  total: 'total',
  discountTotal: 'discount_total',
  tax: 'tax',
  cash: 'cash',
  card: 'card',
} as const satisfies Record<keyof Takings, string>;

const names = Object.keys(columns) as (keyof Takings)[];

type TakingsColumns = { [C in `${Side}_${(typeof columns)[keyof Takings]}`]?: number };

/** A session as it stands in the Cash_Sessions table. */
export interface CashSessionItem extends TakingsColumns {
  session_id: string;
  register_id: string;
  date: string;
  status: 'open' | 'closed';
  opened_at: string;
  opened_by: CashSession['openedBy'];
  float: number;
  movements: CashSession['movements'];
  closing?: CashSession['closing'];
  version: number;
}

export function toCashSessionItem(session: CashSession): CashSessionItem {
  return {
    session_id: session.id,
    register_id: session.registerId,
    date: session.date,
    status: 'open',
    opened_at: session.openedAt,
    opened_by: session.openedBy,
    float: session.float,
    movements: session.movements,
    version: 0,
  };
}

export function fromCashSessionItem(item: CashSessionItem): CashSessionRecord {
  const session: CashSession = {
    id: item.session_id,
    registerId: item.register_id,
    date: item.date,
    openedBy: item.opened_by,
    openedAt: item.opened_at,
    float: item.float,
    movements: item.movements,
    ...(item.closing && { closing: item.closing }),
  };
  const { version } = item;
  return { session, sales: takingsOf(item, 'sales'), refunds: takingsOf(item, 'refunds'), version };
}

function takingsOf(item: CashSessionItem, side: Side): Takings {
  const sumOf = (name: keyof Takings) => item[`${side}_${columns[name]}`] ?? 0;
  return {
    count: sumOf('count'),
    total: sumOf('total'),
    discountTotal: sumOf('discountTotal'),
    tax: sumOf('tax'),
    cash: sumOf('cash'),
    card: sumOf('card'),
  };
}

/** Adds a sale or a refund to the sums of its session, if that is still open. */
export function countInSession(
  tables: Tables,
  sessionId: string,
  side: Side,
  takings: Takings,
): TransactItem {
  const sums = names.map((name) => `${side}_${columns[name]} :${name}`).join(', ');
  return {
    Update: {
      TableName: tables.cashSessions,
      Key: { session_id: sessionId },
      UpdateExpression: `ADD version :one, ${sums}`,
      ConditionExpression: '#status = :open',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':one': 1,
        ':open': 'open',
        ...Object.fromEntries(names.map((name) => [`:${name}`, takings[name]])),
      },
    },
  };
}
