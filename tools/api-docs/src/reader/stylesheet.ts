/** How the reader looks: readable on a phone, light and dark as the reader's device is. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --line: light-dark(#d9dce1, #3a3f47);
  --quiet: light-dark(#f4f5f7, #22262c);
}
body {
  margin: 0;
  font: 16px/1.5 system-ui, sans-serif;
  color: light-dark(#1d2127, #e6e8eb);
  background: light-dark(#fff, #16191d);
}
nav, main { max-width: 68rem; margin: 0 auto; padding: 0.75rem 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 1.5rem; border-bottom: 1px solid var(--line); }
a { color: light-dark(#0b57d0, #8ab4f8); }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
table { display: block; overflow-x: auto; border-collapse: collapse; font-size: 0.875rem; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
code { font: 0.875em/1.4 ui-monospace, monospace; }
td code { overflow-wrap: anywhere; }
pre { overflow-x: auto; max-height: 32rem; padding: 0.75rem; border-radius: 6px; background: var(--quiet); }
:target { background: light-dark(#fff4ce, #4a3f12); }
`;
