import fc from 'fast-check';

const idCount = 60;

/** Ids of version 7 made a moment before `base`: the same ones for the same base. */
function timedIds(base: number): string[] {
  return Array.from({ length: idCount }, (_, index) => {
    const time = (base - 60_000 + index).toString(16).padStart(12, '0');
    const tail = index.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7a10-8c21-${tail}`;
  });
}

/**
 * Values by the names of fields, few of each: so that generated requests meet what others have made.
 * Fields that are not here have whatever their schema allows.
 *
 * @param base milliseconds since 1970 that ids are made at
 */
export function knownValues(base: number): ReadonlyMap<string, fc.Arbitrary<string>> {
  const id = fc.constantFrom(...timedIds(base));
  const sku = fc.constantFrom(
    'BAK-001',
    'BAK-002',
    'PAN-006',
    'HOM-005',
    'GEN-1',
    'GEN-2',
    'NO-SUCH',
  );
  const today = new Date(base).toISOString().slice(0, 10);
  const year = today.slice(0, 4);
  return new Map<string, fc.Arbitrary<string>>([
    ['id', id],
    ['entryId', id],
    ['recallId', id],
    ['approvalId', id],
    ['ids', id],
    ['sku', sku],
    ['skus', sku],
    ['barcode', fc.constantFrom('2011001913624', '2011002956156', 'GEN-CODE-1', 'NO-SUCH')],
    ['barcodes', fc.constantFrom('GEN-CODE-1', 'GEN-CODE-2', '2011002956156')],
    ['registerId', fc.constantFrom('till-1', 'till-2', 'drawer')],
    ['number', fc.constantFrom(`INV-${year}-0001`, `INV-${year}-0002`, 'INV-2000-0001')],
    ['importId', fc.constantFrom('generated-file-1', 'generated-file-2')],
    ['price', fc.constantFrom('1.50', '0', '12.345', '1e9', '99999999999')],
    ['stockQuantity', fc.constantFrom('12', '-3', '1.5', '100000000', 'many')],
    ['email', fc.constantFrom('gen-1@demo.example', 'gen-2@demo.example', 'gen-3@demo.example')],
    ['password', fc.constantFrom('Teapot-and-Rain-7', 'weak', 'Scone-and-Jam-1')],
    ['newPassword', fc.constantFrom('Teapot-and-Rain-8', 'weak')],
    ['pin', fc.constantFrom('4826', '1234', '48261')],
    ['date', fc.constantFrom(today, '2026-01-31', '1999-12-31')],
    ['from', fc.constantFrom(today, '2026-01-31', '2025-12-31')],
    ['to', fc.constantFrom(today, '2026-02-28', '2026-01-01')],
    ['currency', fc.constantFrom('GBP', 'JPY', 'KWD', 'XYZ')],
    ['locale', fc.constantFrom('en-GB', 'de', 'tlh-x-y')],
    ['timeZone', fc.constantFrom('Europe/London', 'Asia/Kolkata', 'Mars/Olympus')],
    ['q', fc.constantFrom('loaf', 'sea salt', 'BAK', '2011', 'İ ß', '\u{1f9c0}\u{1f9c0}')],
  ]);
}
