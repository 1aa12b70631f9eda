export const tillNameHint = 'It stands on every receipt, so no other till may have it.';

export const tillNameRule = 'Letters, digits and hyphens only, beginning with a letter or digit.';
