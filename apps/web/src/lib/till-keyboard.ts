import { createScanRecogniser } from './scan-recogniser.ts';

export interface TillKeyboardOptions {
  /** Whether scans are taken now. */
  readonly acceptsScans: () => boolean;
  readonly onScan: (code: string) => void;
  /** A scan that is not taken: its Enter must not press a button, nor its digits stay in a field. */
  readonly onRefusedScan: (code: string) => void;
  /** A key that is no part of a scan. Returns whether it meant something. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/** A field a scan may begin in, as it was before the scan. */
interface FieldBefore {
  readonly field: HTMLInputElement;
  readonly value: string;
}

/**
 * Listens to every key of the page, before anything else does: for the scanner wherever the focus
 * is, and for shortcuts. Returns what ends it.
 */
export function listenToKeys(options: TillKeyboardOptions): () => void {
  const recogniser = createScanRecogniser();
  let before: FieldBefore | undefined;

  const listener = (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) recogniser.reset();
    else {
      const meaning = recogniser.press(event.key, event.timeStamp);
      if (meaning.kind === 'scan') {
        event.preventDefault();
        event.stopPropagation();
        if (before !== undefined) restore(before);
        if (options.acceptsScans()) options.onScan(meaning.code);
        else options.onRefusedScan(meaning.code);
        return;
      }
      if (meaning.kind === 'character') {
        if (meaning.isFirst) before = fieldOf(event);
        // A "-" or "/" within a code is not a shortcut.
        if (meaning.isFast) return;
      }
    }
    if (options.onKey(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  window.addEventListener('keydown', listener, { capture: true });
  return () => window.removeEventListener('keydown', listener, { capture: true });
}

function fieldOf({ target }: KeyboardEvent): FieldBefore | undefined {
  return target instanceof HTMLInputElement ? { field: target, value: target.value } : undefined;
}

/** Takes the characters of a scan out of the field they also went to. */
function restore({ field, value }: FieldBefore): void {
  if (field.value === value) return;
  // React keeps a setter of its own on the element; the prototype's lets it notice the change.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
