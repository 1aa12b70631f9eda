import { describe, expect, it } from '@jest/globals';
import { createScanRecogniser } from './scan-recogniser.ts';

/** The codes recognised when `keys` come with `gapMs` between them. */
function scans(keys: readonly string[], gapMs: number): string[] {
  const recogniser = createScanRecogniser();
  return keys.flatMap((key, index) => {
    const meaning = recogniser.press(key, 1000 + index * gapMs);
    return meaning.kind === 'scan' ? [meaning.code] : [];
  });
}

describe('the scan recogniser', () => {
  it('takes a burst that ends with Enter for a scan', () => {
    expect(scans([...'2016001309576', 'Enter'], 8)).toEqual(['2016001309576']);
  });

  it('takes slow keys for a person', () => {
    expect(scans([...'2016001309576', 'Enter'], 35)).toEqual([]);
    expect(scans([...'2016001309576', 'Enter'], 34)).toEqual(['2016001309576']);
  });

  it('takes a short burst for a person', () => {
    expect(scans([...'123', 'Enter'], 5)).toEqual([]);
    expect(scans([...'1234', 'Enter'], 5)).toEqual(['1234']);
  });

  it('recognises one scan after another', () => {
    expect(scans([...'11112', 'Enter', ...'22223', 'Enter'], 5)).toEqual(['11112', '22223']);
  });

  it('passes over Shift, which scanners press for capital letters', () => {
    const keys = ['Shift', 'C', 'Shift', 'A', 'Shift', 'N', '-', '1', 'Enter'];
    expect(scans(keys, 5)).toEqual(['CAN-1']);
  });

  it('begins anew after any other key', () => {
    expect(scans([...'123', 'Backspace', ...'456', 'Enter'], 5)).toEqual([]);
  });

  it('leaves out what a person typed before', () => {
    const recogniser = createScanRecogniser();
    recogniser.press('t', 0);
    recogniser.press('e', 150);
    const keys = [...'98765'].map((key, index) => recogniser.press(key, 400 + index * 6));
    expect(keys[0]).toEqual({ kind: 'character', isFirst: true, isFast: false });
    expect(keys[4]).toEqual({ kind: 'character', isFirst: false, isFast: true });
    expect(recogniser.press('Enter', 430)).toEqual({ kind: 'scan', code: '98765' });
  });

  it('does not end a scan with an Enter that comes late', () => {
    const recogniser = createScanRecogniser();
    for (const [index, key] of [...'98765'].entries()) recogniser.press(key, index * 6);
    expect(recogniser.press('Enter', 300)).toEqual({ kind: 'other' });
  });

  it('keeps a code whole when the device hiccups within it', () => {
    const recogniser = createScanRecogniser();
    let timeMs = 0;
    for (const [index, key] of [...'2016001309576'].entries()) {
      timeMs += index === 5 ? 200 : 6;
      recogniser.press(key, timeMs);
    }
    expect(recogniser.press('Enter', timeMs + 6)).toEqual({ kind: 'scan', code: '2016001309576' });
  });

  it('does not take a person with a few fast keys for a scanner', () => {
    const recogniser = createScanRecogniser();
    let timeMs = 0;
    for (const [index, key] of [...'lavender'].entries()) {
      timeMs += index % 3 === 0 ? 20 : 90;
      recogniser.press(key, timeMs);
    }
    expect(recogniser.press('Enter', timeMs + 90)).toEqual({ kind: 'other' });
  });
});
