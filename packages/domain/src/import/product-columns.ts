/** The columns of a file of products, in the order in which they are exported. */
export const productColumns = [
  'sku',
  'name',
  'description',
  'category',
  'price',
  'cost',
  'stockQuantity',
  'reorderThreshold',
  'unit',
  'barcodes',
  'taxClass',
  'supplierId',
  'supplierName',
  'supplierContact',
  'supplierLeadTimeDays',
  'packSize',
  'imageUrl',
  'isActive',
] as const;

export type ProductColumn = (typeof productColumns)[number];

/** One row of such a file, as text; a column that is not there says nothing. */
export type ProductCells = { readonly [Column in ProductColumn]?: string | undefined };
