/** There is no product with that SKU or barcode. */
export interface ProductNotFound {
  readonly code: 'product-not-found';
  /** The SKU or barcode that was looked for. */
  readonly lookedFor: string;
}

/** A product with that SKU exists already. */
export interface SkuTaken {
  readonly code: 'sku-taken';
  readonly sku: string;
}

/** A barcode names one product only, and it names another one already. */
export interface BarcodeTaken {
  readonly code: 'barcode-taken';
  readonly barcode: string;
}

/** The change was made from a copy that is no longer the newest. */
export interface VersionConflict {
  readonly code: 'version-conflict';
  readonly version: number;
}

/** Why the catalogue does not change. */
export type ProductError = ProductNotFound | SkuTaken | BarcodeTaken | VersionConflict;
