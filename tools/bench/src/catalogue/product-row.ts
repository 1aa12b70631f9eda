/** As the page sends them. */
export const rowsPerRequest = 100;

/** So many of the first thousand products are called by a word that no other has. */
export const rareProducts = 10;
const rareEvery = 1_000 / rareProducts;
export const rareWord = 'Quince';

/** The row of a product, the same in every file: each with a barcode, five words and stock. */
export function productRow(index: number) {
  const isRare = index < 1_000 && index % rareEvery === 0;
  return {
    row: index + 2,
    cells: {
      sku: skuOf(index),
      name: `${isRare ? rareWord : 'Enamel'} jug no. ${index}`,
      description: 'Two pints, cream with a blue rim',
      category: `Shelf ${index % 200}`,
      price: `${(index % 90) + 1}.99`,
      cost: `${(index % 40) + 1}.20`,
      stockQuantity: String(stockOf(index)),
      reorderThreshold: '5',
      barcodes: barcodeOf(index),
      taxClass: 'standard',
      supplierId: 'S1',
      supplierName: 'Potter & Daughter',
      supplierContact: 'orders@potter.example',
    },
  };
}

export function skuOf(index: number): string {
  return `BENCH-${index}`;
}

export function barcodeOf(index: number): string {
  return `BENCH-${index}-A`;
}

export function stockOf(index: number): number {
  return index % 50;
}
