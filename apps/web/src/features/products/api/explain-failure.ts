import type { CallFailure, Client } from '@agentic-retail/contracts/client';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { errorsOfProblem } from '../form/errors-of-problem.ts';
import type { EntryErrors, ProductEntry } from '../form/product-entry.ts';

/** Why a product was not saved: at the fields it is about, or above all of them. */
export interface Explanation {
  readonly errors: EntryErrors;
  readonly problem?: string;
}

/** Says what a failure means for what was typed; a barcode that is taken is named with its product. */
export async function explainFailure(
  api: Pick<Client, 'getProductByBarcode'>,
  failure: CallFailure,
  entry: ProductEntry,
): Promise<Explanation> {
  if (failure.kind !== 'problem') return { errors: {}, problem: describeFailure(failure) };
  const { code, barcode } = failure.problem;
  if (code === 'barcode-taken' && typeof barcode === 'string') {
    const owner = await api.getProductByBarcode({ params: { barcode } });
    const name = owner.ok ? `${owner.value.name} (${owner.value.sku})` : 'another product';
    return { errors: { barcodes: `${barcode} belongs to ${name}. Take it off that one first.` } };
  }
  const errors = errorsOfProblem(failure.problem, entry);
  const isElsewhere = Object.keys(errors).length === 0;
  return { errors, ...(isElsewhere && { problem: describeFailure(failure) }) };
}
