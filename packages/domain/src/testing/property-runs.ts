/** How often a property is tried, for all properties of the domain: in CI ten times as often. */
export const propertyRuns = { numRuns: process.env.CI === undefined ? 1000 : 10_000 };
