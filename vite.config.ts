import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The renderer: plain files for either host, nothing inlined, so that the strict policy holds. */
export default defineConfig({
  root: folder('./src/renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: folder('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
