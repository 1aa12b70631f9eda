const longest = 8;
const shortest = 4;

/** The digits of what was typed, as many as a PIN may have. */
export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '').slice(0, longest);
}

/** Whether it can be a PIN. */
export function isPin(digits: string): boolean {
  return digits.length >= shortest;
}
