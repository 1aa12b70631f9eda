import type { ProductNotFound } from '@agentic-retail/domain/product/product-error';
import { type ImageType, UPLOAD_SECONDS } from '@agentic-retail/domain/product/product-image';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import type { Clock } from '../ports/clock.ts';
import type { ImageStore, SignedUpload } from '../ports/image-store.ts';
import type { ProductRepository } from '../ports/product-repository.ts';

interface Parts {
  readonly products: ProductRepository;
  readonly images: ImageStore;
  readonly now: Clock;
}

/** Lets a picture of a product be sent; the product has it once it is edited so. */
export async function requestImageUpload(
  { products, images, now }: Parts,
  sku: string,
  { contentType, size }: { readonly contentType: ImageType; readonly size: number },
): Promise<Result<SignedUpload & { readonly expiresAt: string }, ProductNotFound>> {
  if (!(await products.find(sku))) return fail({ code: 'product-not-found', lookedFor: sku });
  const at = new Date(now());
  const signed = await images.signUpload(sku, contentType, size, at);
  const expiresAt = new Date(at.getTime() + UPLOAD_SECONDS * 1_000).toISOString();
  return ok({ ...signed, expiresAt });
}
