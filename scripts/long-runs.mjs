// The modules of tests/soak or tests/bench that can be run by themselves, one after the other. Started by soak.mjs and bench.mjs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const [kind = 'soak', ...words] = process.argv.slice(2);
const folder = join(root, 'tests', kind);
const options = {};
const wanted = [];
for (const word of words) {
  const option = /^--([\w-]+)(?:=(.*))?$/.exec(word);
  if (option === null) wanted.push(word);
  // An option without a value is a switch.
  else if (option[2] === undefined) options[option[1]] = true;
  else options[option[1]] = option[2] !== '' && Number.isFinite(Number(option[2])) ? Number(option[2]) : option[2];
}

// A module without `run` belongs to others, and some of those work as soon as they are imported: so the text is read first.
const runs = readdirSync(folder)
  .filter(
    (file) =>
      file.endsWith('.ts') && /^export (?:async )?function run\b/m.test(readFileSync(join(folder, file), 'utf8')),
  )
  .map((file) => file.slice(0, -3))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

const unknown = wanted.filter((name) => !runs.includes(name));
if (unknown.length > 0 || runs.length === 0) {
  console.error(`selaras: nothing to run by the name ${unknown.join(', ')} in tests/${kind}`);
  process.exit(1);
}

let failed = 0;
for (const name of runs) {
  const began = performance.now();
  console.log(`\n== ${kind} ${name}`);
  try {
    const { run, full } = await import(pathToFileURL(join(folder, `${name}.ts`)).href);
    const asked = kind === 'soak' ? { count: full ?? 1_000, seed: 20_260_809, ...options } : options;
    if (kind === 'soak') console.log(`count ${asked.count}, seed ${asked.seed}`);
    const figures = await run(asked);
    if (Array.isArray(figures)) console.table(figures);
    else console.log(figures);
  } catch (error) {
    failed += 1;
    console.error(error);
  }
  console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`\n${runs.length - failed} done, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
