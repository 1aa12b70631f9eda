import type { Product } from '@agentic-retail/domain/product/product';
import { ImageUp } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ProgressBar } from '../../../components/progress-bar.tsx';
import { usePictureUpload } from '../api/use-picture-upload.ts';
import styles from './picture-button.module.css';

/** Chooses a picture for a product, and shows how it is sent. */
export function PictureButton({ product }: { readonly product: Product }) {
  const { progress, failure, upload } = usePictureUpload(product.sku);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.picture}>
      <input
        ref={input}
        type="file"
        accept="image/*"
        aria-label="Picture"
        tabIndex={-1}
        className="visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) upload(file);
          // The same file can be chosen again.
          event.target.value = '';
        }}
      />
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {progress === undefined ? (
        <Button isWide onClick={() => input.current?.click()}>
          <ImageUp size={18} aria-hidden="true" />
          {product.imageUrl === undefined ? 'Add a picture' : 'Change the picture'}
        </Button>
      ) : (
        <ProgressBar label="Sending the picture" value={progress} />
      )}
    </div>
  );
}
