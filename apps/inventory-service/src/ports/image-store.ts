import type { ImageType } from '@agentic-retail/domain/product/product-image';

/** An address that takes one picture. */
export interface SignedUpload {
  readonly uploadUrl: string;
  /** Where the picture is then. */
  readonly imageUrl: string;
}

/** Where pictures of products are kept. */
export interface ImageStore {
  /**
   * Signs an address for one picture under a new name.
   * @param size bytes, exactly
   * @param at when it is signed; it holds for `UPLOAD_SECONDS` from then
   */
  signUpload(sku: string, contentType: ImageType, size: number, at: Date): Promise<SignedUpload>;
}
