/** Down or up the middle of a keypad. */
const middleOfKeypad = ['2580', '0852'];
/** What counts up or down by one, with 0 before 1 and after 9. */
const counting = '012345678901234567';
const countingDown = [...counting].reverse().join('');

/**
 * Whether a PIN is among the first that anybody would try: it counts up or down (1234, 8901, 9753), is of
 * one digit (0000), repeats itself (1212, 123123), or is the middle of the keypad.
 * @param pin 4 to 8 digits
 */
export function isGuessablePin(pin: string): boolean {
  return (
    isEvenlySpaced(Array.from(pin, Number)) ||
    counting.includes(pin) ||
    countingDown.includes(pin) ||
    /^(\d+)\1+$/.test(pin) ||
    middleOfKeypad.includes(pin)
  );
}

function isEvenlySpaced(digits: readonly number[]): boolean {
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0));
  return new Set(steps).size <= 1;
}
