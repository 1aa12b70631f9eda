import { S3ImageStore } from '../adapters/s3-image-store.ts';

/** Signs addresses of a bucket that nobody asks. */
export const testImages = new S3ImageStore({
  bucketUrl: 'https://images.s3.us-east-1.amazonaws.com',
  imagesUrl: 'https://images.example',
  region: 'us-east-1',
});
