/** How far a device's clock may run ahead of the service's. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/** How long ago something may have been done that a device sends by itself: a day without a network. */
export const LATEST_AGE_MS = 24 * 60 * 60 * 1000;

/** How long ago a till may say it has sold without a network; before that its clock must be wrong. */
export const LATEST_OFFLINE_AGE_MS = 31 * 24 * 60 * 60 * 1000;
