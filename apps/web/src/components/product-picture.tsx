import type { Product } from '@agentic-retail/domain/product/product';
import { useState } from 'react';
import { classNames } from '../lib/class-names.ts';
import styles from './product-picture.module.css';

interface ProductPictureProps {
  readonly product: Pick<Product, 'name' | 'imageUrl' | 'category'>;
  readonly className?: string | undefined;
}

const HUES = 8;

/** The product's picture, or its initials on its category's colour. The name stands beside it. */
export function ProductPicture({ product, className }: ProductPictureProps) {
  const [failedUrl, setFailedUrl] = useState<string>();
  const { name, imageUrl, category } = product;
  const isShown = imageUrl !== undefined && imageUrl !== failedUrl;
  const hue = [...category].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES;
  return (
    <span className={classNames(styles.picture, className)} data-hue={hue} aria-hidden="true">
      {isShown ? (
        <img src={imageUrl} alt="" loading="lazy" onError={() => setFailedUrl(imageUrl)} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase())
    .join('');
}
