import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awkwardCsv } from './awkward-csv.ts';
import type { AwkwardFile } from './awkward-file.ts';
import { awkwardMarkup } from './awkward-markup.ts';
import { awkwardRefused } from './awkward-refused.ts';
import { awkwardXlsx } from './awkward-xlsx.ts';
import { awkwardZip } from './awkward-zip.ts';

/** Every awkward file with its truth, made anew: nothing binary lies in the tree. */
export function awkwardFiles(): AwkwardFile[] {
  return [...awkwardCsv(), ...awkwardXlsx(), ...awkwardMarkup(), ...awkwardZip(), ...awkwardRefused()];
}

/** Writes them into `folder` with `truth.json` beside them, and gives their paths in order. */
export function writeAwkward(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const files = awkwardFiles();
  writeFileSync(
    join(folder, 'truth.json'),
    JSON.stringify(Object.fromEntries(files.map(({ name, truth }) => [name, truth])), null, 1),
  );
  return files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

if (process.argv[1] === import.meta.filename && process.argv[2]) {
  console.log(`${writeAwkward(process.argv[2]).length} files written to ${process.argv[2]}`);
}
