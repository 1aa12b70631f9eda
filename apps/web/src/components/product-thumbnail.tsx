import type { Product } from '@agentic-retail/domain/product/product';
import { ProductPicture } from './product-picture.tsx';
import styles from './product-thumbnail.module.css';

/** A product's picture as small as rows have it. */
export function ProductThumbnail({ product }: { readonly product: Product }) {
  return <ProductPicture product={product} className={styles.picture} />;
}
