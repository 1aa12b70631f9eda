import type { Product, Supplier, TaxClass } from '@agentic-retail/domain/product/product';

/** A product as it stands in the Products table. */
export interface ProductItem {
  sku: string;
  name: string;
  description: string;
  category: string;
  price: number;
  cost: number;
  stock_quantity: number;
  reorder_threshold: number;
  unit: string;
  barcodes: readonly string[];
  tax_class: TaxClass;
  supplier?: Supplier | undefined;
  pack_size?: number | undefined;
  image_url?: string | undefined;
  is_active: boolean;
  created_at: string;
  updated_at: string;
  version: number;
  /**
   * The files that set the stock, the newest first; no edit of the product touches them. Products of
   * long ago have only the newest, not in a list.
   */
  stock_set_by?: readonly string[] | string | undefined;
}

export function toProductItem(product: Product): ProductItem {
  return {
    sku: product.sku,
    name: product.name,
    description: product.description,
    category: product.category,
    price: product.price,
    cost: product.cost,
    stock_quantity: product.stockQuantity,
    reorder_threshold: product.reorderThreshold,
    unit: product.unit,
    barcodes: product.barcodes,
    tax_class: product.taxClass,
    supplier: product.supplier,
    pack_size: product.packSize,
    image_url: product.imageUrl,
    is_active: product.isActive,
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    version: product.version,
  };
}

export function fromProductItem(item: ProductItem): Product {
  return {
    sku: item.sku,
    name: item.name,
    description: item.description,
    category: item.category,
    price: item.price,
    cost: item.cost,
    stockQuantity: item.stock_quantity,
    reorderThreshold: item.reorder_threshold,
    unit: item.unit,
    barcodes: item.barcodes,
    taxClass: item.tax_class,
    ...(item.supplier && { supplier: item.supplier }),
    ...(item.pack_size !== undefined && { packSize: item.pack_size }),
    ...(item.image_url !== undefined && { imageUrl: item.image_url }),
    isActive: item.is_active,
    createdAt: item.created_at,
    updatedAt: item.updated_at,
    version: item.version,
  };
}
