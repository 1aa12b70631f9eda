/** How often a property is tried, for all properties of the domain. */
export const propertyRuns = { numRuns: 10_000 };
