/** A share in hundredths of a percent: 2000 is 20 %. */
export type BasisPoints = number;

/** The basis points of a whole: 100 %. */
export const WHOLE: BasisPoints = 10_000;
