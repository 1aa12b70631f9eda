import react from '@vitejs/plugin-react';
import { defineConfig, type Rolldown } from 'vite';

/**
 * Puts everything that the page imports before it is opened into one chunk: left to itself, the
 * bundler cuts off whatever a later screen uses too, and many small files compress worse than one.
 */
function eagerChunk(
  moduleId: string,
  graph: { getModuleInfo(id: string): Rolldown.ModuleInfo | null },
): string | null {
  // All icons are imported by one module of theirs, which says nothing of who uses which.
  if (moduleId.includes('/lucide-react/dist/esm/icons/')) return null;
  const seen = new Set<string>();
  const isEager = (id: string): boolean => {
    if (seen.has(id)) return false;
    seen.add(id);
    const info = graph.getModuleInfo(id);
    return info !== null && (info.isEntry || info.importers.some(isEager));
  };
  return isEager(moduleId) ? 'till' : null;
}

export default defineConfig({
  plugins: [react()],
  build: {
    // Browsers of 2024 and later: the pricing engine needs Map.groupBy, the styles light-dark().
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ debugName: 'eager', name: eagerChunk }] } },
    },
  },
  server: {
    // Beside the laptop run: `npm start` at the root answers what is not the page.
    proxy: { '/api': 'http://127.0.0.1:4321', '/images': 'http://127.0.0.1:4321' },
  },
});
