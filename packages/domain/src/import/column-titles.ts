import { type ProductColumn, productColumns } from './product-columns.ts';

/** What other systems call the columns, as {@link plainTitle} writes it. */
export const otherTitles: Readonly<Partial<Record<ProductColumn, readonly string[]>>> = {
  sku: ['stockcode', 'productcode', 'itemcode', 'code', 'articlenumber', 'partnumber'],
  name: ['productname', 'title', 'item', 'itemname', 'product'],
  category: ['department', 'group', 'producttype', 'type'],
  price: ['unitprice', 'sellingprice', 'retailprice', 'saleprice'],
  cost: ['unitcost', 'costprice', 'buyingprice', 'purchaseprice'],
  stockQuantity: ['stock', 'quantity', 'qty', 'onhand', 'stockonhand', 'instock'],
  reorderThreshold: ['threshold', 'reorderlevel', 'reorderpoint', 'minstock', 'minimumstock'],
  barcodes: ['barcode', 'ean', 'ean13', 'gtin', 'upc'],
  taxClass: ['tax', 'vat', 'taxcode', 'vatcode'],
  supplierName: ['supplier', 'vendor', 'vendorname'],
  supplierLeadTimeDays: ['leadtime', 'leadtimedays'],
  packSize: ['casesize', 'packquantity'],
  imageUrl: ['image', 'picture', 'imagelink'],
  isActive: ['active', 'enabled', 'forsale'],
};

/** A title without blanks and signs, in lower case. */
export function plainTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** The column that a title means, under our name or that of others. */
export function columnTitled(title: string): ProductColumn | undefined {
  const plain = plainTitle(title);
  return (
    productColumns.find((column) => column.toLowerCase() === plain) ??
    productColumns.find((column) => otherTitles[column]?.includes(plain))
  );
}
