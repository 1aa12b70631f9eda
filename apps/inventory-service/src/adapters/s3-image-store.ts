import { randomUUID } from 'node:crypto';
import {
  type ImageType,
  imageTypes,
  UPLOAD_SECONDS,
} from '@agentic-retail/domain/product/product-image';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import type { ImageStore, SignedUpload } from '../ports/image-store.ts';

interface ImageAddresses {
  /** Of the bucket, where pictures are sent: an origin. */
  readonly bucketUrl: string;
  /** Below which they are served, without a slash at the end. */
  readonly imagesUrl: string;
  readonly region: string;
}

/**
 * Pictures in S3. What is signed is all that the address takes: this key, this type, this length, soon.
 * A picture gets a new name each time, since browsers and CloudFront keep what they have under an old one.
 */
export class S3ImageStore implements ImageStore {
  readonly #addresses: ImageAddresses;
  readonly #signer: SignatureV4;

  constructor(addresses: ImageAddresses) {
    this.#addresses = addresses;
    this.#signer = new SignatureV4({
      service: 's3',
      region: addresses.region,
      credentials: fromEnv(),
      sha256: Sha256,
      uriEscapePath: false,
    });
  }

  async signUpload(
    sku: string,
    contentType: ImageType,
    size: number,
    at: Date,
  ): Promise<SignedUpload> {
    const bucket = new URL(this.#addresses.bucketUrl);
    const path = `/products/${sku}/${randomUUID()}.${imageTypes[contentType]}`;
    const request = {
      method: 'PUT',
      protocol: bucket.protocol,
      hostname: bucket.hostname,
      ...(bucket.port !== '' && { port: Number(bucket.port) }),
      path,
      query: {},
      headers: {
        host: bucket.host,
        'content-type': contentType,
        'content-length': String(size),
        // The bytes themselves are not known here.
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      },
    };
    const { query } = await this.#signer.presign(request, {
      expiresIn: UPLOAD_SECONDS,
      signingDate: at,
      // By default a type is not signed, and would be free.
      signableHeaders: new Set(['host', 'content-type', 'content-length']),
    });
    const uploadUrl = new URL(path, bucket);
    for (const [name, value] of Object.entries(query ?? {})) {
      uploadUrl.searchParams.set(name, String(value));
    }
    return { uploadUrl: uploadUrl.href, imageUrl: this.#addresses.imagesUrl + path };
  }
}
