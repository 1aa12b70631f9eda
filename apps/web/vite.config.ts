import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    // Browsers of 2024 and later: the pricing engine needs Map.groupBy, the styles light-dark().
    target: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    // A data: address would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What screens share comes in one piece: several small ones compress worse, by 1 kB.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
  },
  server: {
    // Beside the laptop run: `npm start` at the root answers what is not the page.
    proxy: { '/api': 'http://127.0.0.1:4321', '/images': 'http://127.0.0.1:4321' },
  },
});
