import { join, resolve } from 'node:path';
import { gapOf, holds } from './checks/check.ts';
import { families } from './checks/families.ts';

/**
 * Holds our statistics against a folder of reference cases that may not be copied here: `node tests/golden/check-cases.ts PATH [FAMILY]`.
 * Prints one line a case (figures, worst gap in units of its tolerance) and every figure that is off; exit 1 when one is.
 */
const [root, only] = process.argv.slice(2);
if (root === undefined) {
  process.stderr.write('usage: node tests/golden/check-cases.ts PATH_OF_CASES [FAMILY]\n');
  process.exit(2);
}
let wrong = 0;
for (const family of families) {
  if (only !== undefined && family.name !== only) continue;
  for (const one of family.cases) {
    const title = `${family.name.padEnd(14)}${one.folder.padEnd(28)}`;
    if (!holds(resolve(root), one.folder)) {
      process.stdout.write(`${title}skipped: no such folder\n`);
      continue;
    }
    const started = performance.now();
    const rows = await one.check(join(resolve(root), one.folder));
    const milliseconds = Math.round(performance.now() - started);
    const off = rows.filter((row) => !(gapOf(row) <= row.tolerance));
    const worst = Math.max(...rows.map((row) => gapOf(row) / row.tolerance));
    const verdict = off.length === 0 ? 'ok' : `${off.length} OFF`;
    process.stdout.write(
      `${title}${String(rows.length).padStart(4)} figures  worst ${worst.toPrecision(2)} of tolerance  ${milliseconds} ms  ${verdict}\n`,
    );
    for (const row of off)
      process.stdout.write(
        `    ${row.figure}: ours ${row.ours}, expected ${row.expected}, tolerance ${row.tolerance}\n`,
      );
    wrong += off.length;
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
