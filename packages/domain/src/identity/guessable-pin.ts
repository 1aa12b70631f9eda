/** Down or up the middle of a keypad. */
const middleOfKeypad = ['2580', '0852'];

/**
 * Whether a PIN is among the first that anybody would try: every step from digit to digit is the same
 * (0000, 1234, 9753, 8901), it repeats itself (1212, 123123), or it is the middle of the keypad.
 * @param pin digits
 */
export function isGuessablePin(pin: string): boolean {
  const digits = Array.from(pin, Number);
  const steps = digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10);
  return (
    new Set(steps).size <= 1 ||
    /^(\d+)\1+$/.test(pin) ||
    middleOfKeypad.some((line) => line === pin)
  );
}
