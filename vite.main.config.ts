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

/** The main side and its threads as modules, beside these entries. */
function modules(outDir: string, hosts: Readonly<Record<string, string>>) {
  return {
    consumer: 'server',
    build: {
      ...shared,
      outDir: folder(outDir),
      emptyOutDir: true,
      ssr: true,
      rolldownOptions: {
        input: { ...hosts, ...Object.fromEntries(workers) },
        external: outside,
        output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  } as const;
}

/**
 * What the hosts run: in dist/main Electron's, with the sandboxed preload as one CommonJS file, all of it packed; in dist/node the
 * loopback host and the command line.
 */
export default defineConfig({
  root: folder('.'),
  publicDir: false,
  environments: {
    main: modules('./dist/main', { electron: source('hosts/electron/main.ts') }),
    node: modules('./dist/node', { host: source('hosts/node/main.ts'), cli: source('hosts/cli/main.ts') }),
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
      const { main, node, preload } = builder.environments;
      if (main === undefined || node === undefined || preload === undefined)
        throw new Error('vite does not know main, node and preload');
      await builder.build(main);
      await builder.build(node);
      await builder.build(preload);
    },
  },
});
