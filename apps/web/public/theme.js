// Runs before the first paint, so that a chosen theme never flashes. It is a file of its own because
// the content security policy allows no inline scripts. `src/lib/theme.ts` writes what is read here.
(() => {
  try {
    const theme = localStorage.getItem('till:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is blocked: the system's preference stands.
  }
})();
