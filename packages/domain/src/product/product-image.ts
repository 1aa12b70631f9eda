/** The kinds of pictures there may be, and how their files end. */
export const imageTypes = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const;

export type ImageType = keyof typeof imageTypes;

/** 5 MiB: far more than a picture at the till needs. */
export const MAX_IMAGE_BYTES = 5 * 1024 * 1024;

/** Seconds within which an upload has to begin. */
export const UPLOAD_SECONDS = 120;
