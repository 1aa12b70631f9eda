import * as z from 'zod/mini';
import * as fields from '../fields.ts';

/** Net of refunds, so it can be below zero. */
const net = z.int();
const count = z.int().check(z.minimum(0));

/** What sales and refunds come to. Amounts are in minor units. */
export const figures = {
  sales: count,
  refunds: count,
  unitsSold: count,
  unitsRefunded: count,
  /** What customers paid, tax included, before refunds. */
  sold: count,
  refunded: count,
  /** What promotions took off, net of refunds. */
  discount: net,
  /** Contained in what was paid, net of refunds. */
  tax: net,
  /** What was bought for, without what came back on the shelf. */
  cost: net,
  /** Of what was paid without tax: the part whose cost nobody knows. */
  uncosted: net,
  /** `sold` less `refunded`. */
  takings: net,
  /** `takings` without tax. */
  net,
  /** `net` less `cost`; what nobody knows the cost of is left out. */
  margin: net,
};

export const reportRow = z.strictObject({
  /** A day, an hour ("09"), a user's id, a category or a SKU. */
  key: z.string(),
  name: z.string(),
  ...figures,
});

/** What every report of a range of days has. */
export const reportHead = {
  from: fields.date,
  to: fields.date,
  /** ISO 4217: the shop's. */
  currency: z.string(),
  /** How many sales and refunds are left out because they are in another currency. */
  foreign: count,
  total: z.strictObject(figures),
};
