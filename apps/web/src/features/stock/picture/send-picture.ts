import type { Picture } from './shrink-picture.ts';

/** Longer than a picture of this size takes on a slow line. */
const TIMEOUT_MS = 120_000;

/**
 * Sends a picture to the address that was signed for it.
 *
 * @param onProgress told how much was sent, from 0 to 1
 * @returns whether the store took it
 */
export function sendPicture(
  uploadUrl: string,
  { contentType, bytes }: Picture,
  onProgress: (progress: number) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    // fetch can't tell how much it has sent.
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onloadend = () => resolve(request.status === 200);
    request.timeout = TIMEOUT_MS;
    request.open('PUT', uploadUrl);
    request.setRequestHeader('content-type', contentType);
    request.send(bytes);
  });
}
