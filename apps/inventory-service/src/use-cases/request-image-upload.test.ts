import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestInventory, type TestInventory } from '../testing/create-test-inventory.ts';
import { requestImageUpload } from './request-image-upload.ts';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await createTestInventory();
});
afterAll(() => inventory.close());

const { env } = process;
beforeEach(() => {
  process.env = {
    ...env,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session/token+1',
  };
});
afterEach(() => {
  process.env = env;
});

const picture = { contentType: 'image/webp', size: 12_345 } as const;

async function signed(sku: string) {
  const request = await requestImageUpload(
    { ...inventory, now: () => '2026-03-01T12:00:00.000Z' },
    sku,
    picture,
  );
  if (!request.ok) throw new Error(request.error.code);
  return { ...request.value, url: new URL(request.value.uploadUrl) };
}

describe('an upload of a picture', () => {
  it('is signed for one new key, its type, its length and two minutes', async () => {
    const { sku } = await inventory.stocked();
    const { url, imageUrl, expiresAt } = await signed(sku);
    expect(url.origin).toBe('https://images.s3.us-east-1.amazonaws.com');
    expect(url.pathname).toMatch(new RegExp(`^/products/${sku}/[0-9a-f-]{36}\\.webp$`));
    expect(imageUrl).toBe(`https://images.example${url.pathname}`);
    expect(expiresAt).toBe('2026-03-01T12:02:00.000Z');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIDEXAMPLE/20260301/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20260301T120000Z',
      'X-Amz-Expires': '120',
      'X-Amz-Security-Token': 'session/token+1',
      'X-Amz-SignedHeaders': 'content-length;content-type;host',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await signed(sku)).url.pathname).not.toBe(url.pathname);
  });

  it('is for products that there are', async () => {
    expect(await requestImageUpload(inventory, 'NONE-1', picture)).toMatchObject({
      error: { code: 'product-not-found' },
    });
  });
});
