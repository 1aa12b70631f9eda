import * as z from 'zod/mini';

/** Of a register's series, such as `till-1/000123`. */
export const receiptNumber = z
  .string()
  .check(
    z.maxLength(48),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9-]*\/\d{6,}$/, 'must be a register’s id, "/" and six digits'),
  );
