/** What a multibuy takes off, reckoned the slow and obvious way: every unit laid out in a row. */
export function naiveMultibuyDiscount(
  buy: number,
  pay: number,
  eligible: readonly { readonly unitPrice: number; readonly quantity: number }[],
): number {
  const units = eligible.flatMap(({ unitPrice, quantity }) => {
    return Array.from({ length: quantity }, () => unitPrice);
  });
  const free = Math.floor(units.length / buy) * (buy - pay);
  const cheapest = units.toSorted((a, b) => a - b).slice(0, free);
  return cheapest.reduce((sum, price) => sum + price, 0);
}
