export type Shortcut =
  | 'focus-search'
  | 'pay'
  | 'more-of-last'
  | 'less-of-last'
  | 'park'
  | 'parked-carts'
  | 'clear-cart'
  | 'discount-last'
  | 'discount-cart'
  | 'help';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Where the key was pressed. */
export type KeyPlace = 'page' | 'field';

/** The list that the help dialog shows; the meanings are below. */
export const shortcutHelp: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['/'], 'Go to the search field'],
  [['↓', '↑', '←', '→'], 'Move through the products'],
  [['Enter'], 'Add the chosen product'],
  [['+'], 'One more of the last line'],
  [['−'], 'One less of the last line'],
  [['F2'], 'Pay'],
  [['Ctrl', 'Enter'], 'Pay'],
  [['F4'], 'Park the cart'],
  [['F9'], 'Show the parked carts'],
  [['F6'], 'Discount on the last line'],
  [['F7'], 'Discount on the cart'],
  [['F8'], 'Clear the cart'],
  [['Esc'], 'Close, or empty the search field'],
  [['?'], 'Show this help'],
];

/** What a key means on the register; in a field that holds text only what types nothing. */
export function shortcutOf(key: Key, place: KeyPlace): Shortcut | undefined {
  if (key.key === 'F2') return 'pay';
  if (key.key === 'F4' && !key.altKey) return 'park';
  if (key.key === 'F9') return 'parked-carts';
  if (key.key === 'F6') return 'discount-last';
  if (key.key === 'F7') return 'discount-cart';
  if (key.key === 'F8') return 'clear-cart';
  if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) return 'pay';
  if (place === 'field' || key.ctrlKey || key.metaKey || key.altKey) return undefined;
  switch (key.key) {
    case '/':
      return 'focus-search';
    case '+':
      return 'more-of-last';
    case '-':
    case '−':
      return 'less-of-last';
    case '?':
      return 'help';
    default:
      return undefined;
  }
}
