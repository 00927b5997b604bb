import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = (path: string) => folder(`./src/main/${path}`);

/** The packages stay outside: they are packed as they are, native parts and licences included. */
const outside = (id: string) => /^(node:|electron(\/|$)|[a-z@][^:]*$)/i.test(id) || builtinModules.includes(id);

/** Every `*worker.ts` of the app is a thread's entry of its own. It lies beside its starter, also when all lies flat in dist/main. */
const workers = globSync(source('**/*worker.ts')).map((path) => [basename(path, '.ts'), path] as const);

const shared = {
  target: 'node24',
  minify: false,
  emptyOutDir: false,
  outDir: folder('./dist/main'),
  copyPublicDir: false,
} as const;

/** What Electron runs, in dist/main: the main side and its threads as modules, the sandboxed preload as one CommonJS file. */
export default defineConfig({
  root: folder('.'),
  publicDir: false,
  environments: {
    main: {
      consumer: 'server',
      build: {
        ...shared,
        emptyOutDir: true,
        ssr: true,
        rolldownOptions: {
          input: { electron: source('hosts/electron/main.ts'), ...Object.fromEntries(workers) },
          external: outside,
          output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      build: {
        ...shared,
        ssr: true,
        rolldownOptions: {
          input: { preload: source('hosts/electron/preload.ts') },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { main, preload } = builder.environments;
      if (main === undefined || preload === undefined) throw new Error('vite knows neither main nor preload');
      await builder.build(main);
      await builder.build(preload);
    },
  },
});
