import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { libraryStrings } from './scripts/library-strings.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The renderer: plain files for either host, nothing inlined, so that the strict policy holds. */
export default defineConfig({
  root: folder('./src/renderer'),
  base: './',
  plugins: [libraryStrings(folder('./src/renderer/ui/library-words.ts')), react()],
  build: {
    outDir: folder('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2_000,
  },
});
