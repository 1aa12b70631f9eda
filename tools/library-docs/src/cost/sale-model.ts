/**
 * What an ordinary sale asks of the system: everything that is assumed stands here, and the pages say
 * it. Five lines, each scanned or searched, paid at once, in a page that stays open all day.
 *
 * What a sale writes follows from docs/decisions/0003-one-write-per-sale.md; sizes are those of the
 * items that the inventory service writes, rounded up to what DynamoDB counts.
 */
export const sale = {
  lines: 5,
  /** Requests by which products are found: one for each line, and one that finds nothing. */
  lookUps: 6,
  /** Requests beside look-ups and checkout: a fresh token, the sales of the day, stock. */
  otherRequests: 1,

  /** Read request units of a look-up: a page of words, and the products they lead to. */
  readUnitsPerLookUp: 20,
  /**
   * Read request units of a checkout: itself, what a large one would have begun, settings, register
   * and each product, all consistent.
   */
  readUnitsOfCheckout: 9,
  readUnitsPerOtherRequest: 5,
  /** Size of a sale's item, in KB as they are counted: 1.2 KB. Two indexes hold it as well. */
  saleKb: 2,
  saleIndexes: 2,
  /** A product with its text: 0.5 KB. One index holds it as well. */
  productKb: 1,
  productIndexes: 1,
  /** An entry of the stock log: 0.25 KB. One index holds it as well. */
  logEntryKb: 1,
  logEntryIndexes: 1,
  /** The cash session that counts the sale: 0.5 KB. One index holds it as well. */
  sessionKb: 1,
  sessionIndexes: 1,
  /** The register that counts its receipts: 0.1 KB. */
  registerKb: 1,
  registerIndexes: 0,
  /** What a sale leaves in the tables and their indexes, in GB: 3 × 1.2 KB and 5 × 2 × 0.25 KB. */
  storedGb: 6.1e-6,

  /** How long the function works for a request, in milliseconds. */
  lookUpMs: 20,
  checkoutMs: 60,
  otherRequestMs: 20,
  /** Share of calls that start a new instance, which is paid as well, and how long that takes. */
  coldStarts: 0.02,
  coldStartMs: 600,
  /** Logs of a call, in GB: the service's own entry and those of Lambda. */
  functionLogGb: 1.5e-6,
  /** One entry of the access log, in GB. */
  accessLogGb: 0.6e-6,
  /** An answer of the API, in GB. */
  answerGb: 4e-6,

  /** The page is opened once in so many sales. */
  salesPerOpening: 50,
  /** Files of the page, and how much they come to, in GB. */
  pageFiles: 12,
  pageGb: 450e-6,

  /** Images that are not in the browser's cache any more, their size in GB, and those CloudFront lacks. */
  images: 3,
  imageGb: 20e-6,
  imageMisses: 0.3,
} as const;

/** What a shop keeps, however much it sells. */
export const shop = {
  /** Ten thousand products with words, barcodes and indexes, in GB. */
  tablesGb: 0.05,
  /** The page, with its former versions, in GB. */
  pageGb: 0.02,
  /** Two images of 50 KB for each product, in GB. */
  imagesGb: 1,
  /** People who sign in within a month. */
  staff: 10,
} as const;

/** Requests to the API that a sale takes. */
export const requestsPerSale = sale.lookUps + 1 + sale.otherRequests;
