/** The clock of a sweep: by it, what is pending now has waited long enough to be looked at. */
export function laterClock(): string {
  return new Date(Date.now() + 5 * 60_000).toISOString();
}
