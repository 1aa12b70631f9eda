import type { OperationId } from '../routes.ts';
import { cashSessionExamples } from './cash-session-examples.ts';
import { countExamples } from './count-examples.ts';
import type { ExamplesOf } from './example.ts';
import { operatingExamples } from './operating-examples.ts';
import { parkedCartExamples } from './parked-cart-examples.ts';
import { productExamples } from './product-examples.ts';
import { purchasingExamples } from './purchasing-examples.ts';
import { refundExamples } from './refund-examples.ts';
import { reportExamples } from './report-examples.ts';
import { restockExamples } from './restock-examples.ts';
import { saleExamples } from './sale-examples.ts';
import { shopExamples } from './shop-examples.ts';
import { signInExamples } from './sign-in-examples.ts';
import { staffExamples } from './staff-examples.ts';
import { stockExamples } from './stock-examples.ts';

/** An example of every operation: one that lacks here doesn't compile. */
export const examples: ExamplesOf<OperationId> = {
  ...signInExamples,
  ...staffExamples,
  ...shopExamples,
  ...productExamples,
  ...saleExamples,
  ...parkedCartExamples,
  ...refundExamples,
  ...cashSessionExamples,
  ...stockExamples,
  ...countExamples,
  ...restockExamples,
  ...purchasingExamples,
  ...reportExamples,
  ...operatingExamples,
};
