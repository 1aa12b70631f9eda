import type { backOfficeRoutes } from '@agentic-retail/contracts/back-office-routes';
import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import type { ClientOf } from '@agentic-retail/contracts/client-of';
import { changedFields } from '@agentic-retail/domain/audit/changed-fields';
import type { Product } from '@agentic-retail/domain/product/product';
import { fail, type Result } from '@agentic-retail/domain/result';
import type { ProductEntry } from '../form/product-entry.ts';
import { readNewProduct, readProductChange } from '../form/read-product.ts';
import { type Explanation, explainFailure } from './explain-failure.ts';

export interface SavePorts {
  readonly till: Pick<Client, 'getProduct' | 'getProductByBarcode'>;
  readonly backOffice: Pick<ClientOf<typeof backOfficeRoutes>, 'createProduct' | 'updateProduct'>;
  /** ISO 4217, of the prices. */
  readonly currency: string;
}

export interface Typed {
  /** The version that is changed; none for a new product. */
  readonly base: Product | undefined;
  readonly entry: ProductEntry;
  /** Whether an attempt to make it got no answer: it may be there already. */
  readonly isInDoubt: boolean;
}

/** Why a product was not saved. */
export interface Refusal extends Explanation {
  /** The product as somebody else left it, where that is why. */
  readonly newest?: Product;
  /** Whether it may have been saved all the same. */
  readonly isInDoubt?: boolean;
}

/**
 * Makes or changes a product from what was typed. What an attempt saved whose answer was lost is in the way
 * of the next one: it is found to be the same, and counts as saved.
 */
export async function saveProduct(
  ports: SavePorts,
  { base, entry, isInDoubt }: Typed,
): Promise<Result<Product, Refusal>> {
  return base === undefined ? make(ports, entry, isInDoubt) : change(ports, base, entry);
}

async function make(
  { till, backOffice, currency }: SavePorts,
  entry: ProductEntry,
  isInDoubt: boolean,
): Promise<Result<Product, Refusal>> {
  const body = readNewProduct(entry, currency);
  if (!body.ok) return fail({ errors: body.error });
  const made = await backOffice.createProduct({ body: body.value });
  if (made.ok) return made;
  if (isInDoubt && codeOf(made.error) === 'sku-taken') {
    const there = await till.getProduct({ params: { sku: body.value.sku } });
    if (there.ok && isMadeFrom(body.value, there.value)) return there;
  }
  const explanation = await explainFailure(till, made.error, entry);
  return fail({ ...explanation, isInDoubt: isUnanswered(made.error) });
}

async function change(
  { till, backOffice, currency }: SavePorts,
  base: Product,
  entry: ProductEntry,
): Promise<Result<Product, Refusal>> {
  const params = { sku: base.sku };
  const body = readProductChange(base, entry, currency);
  if (!body.ok) return fail({ errors: body.error });
  const saved = await backOffice.updateProduct({ params, body: body.value });
  if (saved.ok) return saved;
  if (codeOf(saved.error) !== 'version-conflict') {
    return fail(await explainFailure(till, saved.error, entry));
  }
  const newest = await till.getProduct({ params });
  if (!newest.ok) return fail(await explainFailure(till, newest.error, entry));
  const { version: _, ...changes } = body.value;
  const isThere = changedFields(newest.value, { ...newest.value, ...changes }) === undefined;
  return isThere ? newest : fail({ errors: {}, newest: newest.value });
}

function codeOf(failure: CallFailure): string | undefined {
  return failure.kind === 'problem' ? failure.problem.code : undefined;
}

/** A gateway that gave up, or a service that failed halfway, says as little as none at all. */
function isUnanswered(failure: CallFailure): boolean {
  if (failure.kind === 'problem') return failure.problem.status >= 500;
  return failure.kind !== 'unauthorized';
}

/** Whether a product is what a request makes, to the last field. */
function isMadeFrom(body: object, { createdAt, updatedAt, version, ...there }: Product): boolean {
  const made = { description: '', cost: 0, reorderThreshold: 0, barcodes: [], isActive: true };
  return changedFields({ ...made, ...body }, there) === undefined;
}
