import type { ImageType } from '@agentic-retail/domain/product/product-image';

/** Longer sides are made shorter: what a picture needs on the largest screen it is shown on. */
const LONGEST_SIDE = 1_200;
const QUALITY = 0.85;

/** A picture that is ready to be sent. */
export interface Picture {
  readonly contentType: ImageType;
  readonly bytes: Blob;
}

/**
 * Makes a picture of any kind that the browser can read as large as is needed, and no larger.
 * @returns nothing when it is no picture
 */
export async function shrinkPicture(file: Blob): Promise<Picture | undefined> {
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const { width, height } = fitInto(bitmap.width, bitmap.height, LONGEST_SIDE);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  // A browser that can't write WebP gives PNG instead, and says so.
  const bytes = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/webp', QUALITY);
  });
  if (bytes === null) return undefined;
  return { contentType: bytes.type === 'image/webp' ? 'image/webp' : 'image/png', bytes };
}

/** The size of a picture whose sides are at most `longest`, in its proportions. */
export function fitInto(
  width: number,
  height: number,
  longest: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
