/** How often a property is tried, for all properties of the domain: ten times as often in CI. */
export const propertyRuns = { numRuns: process.env.CI === undefined ? 1_000 : 10_000 };
