import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { fail, ok, type Result } from '@agentic-retail/domain/result';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';

/** An upload as it came, by an address that somebody signed. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Why S3 takes it not; the codes are S3's. */
export type Refusal = 'AccessDenied' | 'SignatureDoesNotMatch';

/**
 * Whether an address was signed with these credentials for just this request and still holds, as S3
 * checks it: signed once more, it has to come out the same.
 *
 * @param region where the bucket is
 */
export async function checkUpload(
  { method, url, headers }: SignedRequest,
  region: string,
  credentials: Credentials,
  now: Date,
): Promise<Result<void, Refusal>> {
  const { pathname, searchParams } = new URL(url, 'http://bucket');
  const given = (name: string) => searchParams.get(name) ?? '';
  const signedAt = timeOf(given('X-Amz-Date'));
  const expiresIn = Number(given('X-Amz-Expires'));
  if (signedAt === undefined || !(expiresIn > 0)) return fail('AccessDenied');
  const age = (now.getTime() - signedAt.getTime()) / 1_000;
  if (age > expiresIn) return fail('AccessDenied');
  const signedHeaders = given('X-Amz-SignedHeaders').split(';');
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: false,
  });
  const again = await signer.presign(
    {
      method,
      protocol: 'http:',
      hostname: headers.host ?? '',
      path: pathname,
      query: {},
      headers: {
        ...Object.fromEntries(signedHeaders.map((name) => [name, String(headers[name] ?? '')])),
        'x-amz-content-sha256': given('x-amz-content-sha256'),
      },
    },
    { expiresIn, signingDate: signedAt, signableHeaders: new Set(signedHeaders) },
  );
  const expected = Buffer.from(String(again.query?.['X-Amz-Signature']));
  const signature = Buffer.from(given('X-Amz-Signature'));
  const isSame = expected.length === signature.length && timingSafeEqual(expected, signature);
  return isSame ? ok(undefined) : fail('SignatureDoesNotMatch');
}

function timeOf(text: string): Date | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
