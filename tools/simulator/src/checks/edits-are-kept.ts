import { type Check, complaintIf } from './check.ts';

/** Of two who edit the same version of a product, one is told that it is done. */
export const editsAreKept: Check = ({ products }, { edits }) =>
  edits.flatMap(({ sku, version, price }, index) => {
    const isTaken = edits
      .slice(0, index)
      .some((other) => other.sku === sku && other.version === version && other.price !== price);
    const now = products.find((product) => product.sku === sku)?.version ?? 0;
    return [
      ...complaintIf(isTaken, `two edits of version ${version} of ${sku} were made`),
      ...complaintIf(now <= version, `${sku} is at ${now}, an edit of ${version} was made`),
    ];
  });
