// The command line's first step: a sentence instead of a syntax error where Node is too old to run TypeScript.
import { isMainBuilt } from './build.mjs';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `selaras: Node 24 or newer is needed, this is ${process.versions.node}; run "npm ci" first, it brings one on Linux`,
  );
  process.exit(1);
}
// Built, as `npm start` leaves it, it starts in half the time; never an older one than the sources.
await import(isMainBuilt() ? '../dist/node/cli.js' : '../src/main/hosts/cli/main.ts');
