import { added } from './cost-of.ts';
import { requestsPerSale, sale } from './sale-model.ts';
import type { Usage } from './unit-prices.ts';

/** A transaction writes twice: it prepares, then it commits. Indexes follow by ordinary writes. */
const writesInTransaction = 2;

/** What one sale uses of the tables. */
export function tableUsage(): Usage {
  const written = (kb: number, indexes: number) => kb * (writesInTransaction + indexes);
  return {
    tableRead:
      sale.lookUps * sale.readUnitsPerLookUp +
      sale.readUnitsOfCheckout +
      sale.otherRequests * sale.readUnitsPerOtherRequest,
    tableWrite:
      written(sale.saleKb, sale.saleIndexes) +
      sale.lines * written(sale.productKb, sale.productIndexes) +
      sale.lines * written(sale.logEntryKb, sale.logEntryIndexes) +
      written(sale.sessionKb, sale.sessionIndexes) +
      written(sale.registerKb, sale.registerIndexes),
  };
}

/** What one sale uses of the functions, with so much memory. */
export function functionUsage(memoryMb: number): Usage {
  const working =
    sale.lookUps * sale.lookUpMs +
    sale.checkoutMs +
    sale.otherRequests * sale.otherRequestMs +
    requestsPerSale * sale.coldStarts * sale.coldStartMs;
  return {
    functionCall: requestsPerSale,
    functionTime: (working / 1000) * (memoryMb / 1024),
    logIngestion: requestsPerSale * sale.functionLogGb,
    trace: requestsPerSale,
  };
}

/** What one sale uses of the API. */
export function apiUsage(): Usage {
  return {
    apiRequest: requestsPerSale,
    logIngestion: requestsPerSale * sale.accessLogGb,
  };
}

/** What one sale uses of the page's distribution: the API's requests come through it too. */
export function webUsage(): Usage {
  const openings = 1 / sale.salesPerOpening;
  const files = openings * sale.pageFiles;
  return {
    cdnRequest: requestsPerSale + files,
    cdnFunction: requestsPerSale + files,
    cdnTransfer: requestsPerSale * sale.answerGb + openings * sale.pageGb,
    fileRead: files,
  };
}

/** What one sale uses of the images' distribution. */
export function imageUsage(): Usage {
  return {
    cdnRequest: sale.images,
    cdnTransfer: sale.images * sale.imageGb,
    fileRead: sale.images * sale.imageMisses,
  };
}

/** What one sale uses of a whole store. */
export function storeUsage(memoryMb: number): Usage {
  return [tableUsage(), functionUsage(memoryMb), apiUsage(), webUsage(), imageUsage()].reduce(
    added,
  );
}
