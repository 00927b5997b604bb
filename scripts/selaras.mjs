// The command line's first step: a sentence instead of a syntax error where Node is too old to run TypeScript.
import { join } from 'node:path';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `selaras: Node 24 or newer is needed, this is ${process.versions.node}; run "npm ci" first, it brings one on Linux`,
  );
  process.exit(1);
}
// As in setup.mjs, which is for those who may install: the threads of this process look here as well.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '.cache', 'compiled');
await import('../src/main/hosts/cli/main.ts');
