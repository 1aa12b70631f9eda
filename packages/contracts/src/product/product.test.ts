import { describe, expect, it } from '@jest/globals';
import { createProduct } from './create-product.ts';

const product = { sku: 'A-1', name: 'Apple', category: 'Fruit', price: 50 };

function accepts(change: object): boolean {
  return createProduct.body.safeParse({ ...product, ...change }).success;
}

describe('a product', () => {
  it.each(['https://cdn.example/a.png?w=1', '/images/a-1.svg', '/'])(
    'may have a picture at %p',
    (imageUrl) => {
      expect(accepts({ imageUrl })).toBe(true);
    },
  );

  it.each([
    'http://cdn.example/a.png',
    '//evil.example/a.png',
    '/\\evil.example/a.png',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg/>',
    'https://x" onerror="alert(1)',
    'images/a.png',
    '',
  ])('may not have a picture at %p', (imageUrl) => {
    expect(accepts({ imageUrl })).toBe(false);
  });

  it('names each of its barcodes once, and no more than ten', () => {
    const codes = Array.from({ length: 11 }, (_, index) => `CODE-${index}`);
    expect(accepts({ barcodes: codes.slice(1) })).toBe(true);
    expect(accepts({ barcodes: codes })).toBe(false);
    expect(accepts({ barcodes: ['CODE-1', 'CODE-1'] })).toBe(false);
  });

  it('can’t be made with what only the shop decides', () => {
    for (const field of ['version', 'createdAt', 'updatedAt', 'isActive']) {
      expect(accepts({ [field]: 1 })).toBe(false);
    }
  });
});
