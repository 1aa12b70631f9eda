/**
 * Splits `amount` into one integer share per weight, in proportion to the weights, so that the
 * shares always add up to `amount` (largest remainder method). A share is its exact value rounded
 * down or up; the units that rounding down leaves over go to the largest remainders, and among
 * equal remainders to the earlier index. When every weight is zero the first share takes all.
 *
 * @param amount a non-negative safe integer
 * @param weights non-negative integers whose sum is a safe integer
 * @throws RangeError when the input is none of that, or when there is something to split but no weight
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  requireInteger(amount);
  requireInteger(total);
  weights.forEach(requireInteger);
  if (weights.length === 0 && amount > 0) {
    throw new RangeError(`There is nobody to share ${amount} among`);
  }
  if (total === 0) {
    return weights.map((_, index) => (index === 0 ? amount : 0));
  }

  const parts = weights.map((weight) => share(amount, weight, total));
  const leftOver = parts.reduce((left, part) => left - part.units, amount);
  const byRemainder = parts.toSorted((a, b) => b.remainder - a.remainder);
  for (const part of byRemainder.slice(0, leftOver)) {
    part.units += 1;
  }
  return parts.map((part) => part.units);
}

interface Part {
  units: number;
  readonly remainder: number;
}

/** Two amounts multiplied can be far beyond the safe integers, hence BigInt. */
function share(amount: number, weight: number, total: number): Part {
  const product = BigInt(amount) * BigInt(weight);
  const divisor = BigInt(total);
  return { units: Number(product / divisor), remainder: Number(product % divisor) };
}

function requireInteger(value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`Expected a non-negative safe integer, got ${value}`);
  }
}
