import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import styles from './print-root.module.css';

const WIDTH_MM = 80;
/** CSS defines an inch, 25.4 mm, as 96 px. */
const MM_PER_PX = 25.4 / 96;

/**
 * Whatever is printed while this is rendered is `children`, alone, on paper 80 mm wide and as long as
 * they need: a till's printer cuts where the page ends.
 */
export function PrintRoot({ children }: { readonly children: ReactNode }) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const page = new CSSStyleSheet();
    const begin = () => {
      // The browser takes the page as it is once this returns.
      flushSync(() => setPrinting(true));
      const paper = document.querySelector(`.${CSS.escape(styles.root ?? '')}`);
      const heightMm = Math.ceil((paper?.scrollHeight ?? 0) * MM_PER_PX) + 4;
      page.replaceSync(`@page { size: ${WIDTH_MM}mm ${heightMm}mm; margin: 0; }`);
      document.adoptedStyleSheets.push(page);
    };
    const end = () => {
      setPrinting(false);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== page);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
      end();
    };
  }, []);
  if (!isPrinting) return null;
  return createPortal(<div className={styles.root}>{children}</div>, document.body);
}
