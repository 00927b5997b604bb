import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bombs } from './bombs.ts';
import { Dice } from './dice.ts';
import { type Mutant, mutate } from './mutations.ts';
import { Reader, type Verdict } from './reader-pool.ts';
import { type SeedFile, seedFiles } from './seed-files.ts';

const SECONDS = 20;
const MEBIBYTES = 600;

/** How many mutants a full run reads. */
export const full = 3_000;

/** What was read, and the worst of it. `codes` counts the Problems by code. */
export interface MutatedFilesSoak {
  readonly files: number;
  readonly rows: number;
  readonly problems: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly slowest: { readonly name: string; readonly seconds: number };
  readonly largest: { readonly name: string; readonly mebibytes: number };
}

/**
 * Reads `count` mutants of sound files of every format, and from 1,000 on every bomb as well, each in another process with 20 s
 * and 600 MB. Each must give rows or a Problem, a truncated container a Problem, a workbook with flipped bytes its own rows or a
 * Problem. Throws with the names of all that did otherwise; those files are kept, and the message says where.
 */
export async function run({
  count,
  seed,
  heavy = count >= 1000,
}: {
  readonly count: number;
  readonly seed: number;
  readonly heavy?: boolean;
}): Promise<MutatedFilesSoak> {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-mutants-'));
  const round = new Round(folder);
  const seeds = seedFiles();
  const dice = new Dice(seed);
  for (const one of seeds) await round.learn(one);
  for (let i = 0; i < count; i++) await round.judge(mutate(seeds, dice, i), false);
  for (const [name, demand, make] of heavy ? bombs : []) await round.judge({ name, demand, bytes: make() }, true);
  round.close();
  if (round.failures.length > 0) throw new Error(`seed ${seed}, files in ${folder}:\n${round.failures.join('\n')}`);
  rmSync(folder, { recursive: true });
  return round.figures();
}

class Round {
  readonly failures: string[] = [];
  readonly #folder: string;
  readonly #reader = new Reader(SECONDS);
  readonly #hashes = new Map<string, string>();
  readonly #codes: Record<string, number> = {};
  #files = 0;
  #rows = 0;
  #slowest = { name: '', seconds: 0 };
  #largest = { name: '', mebibytes: 0 };

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads a seed as it is; a seed that is refused would make every demand on its mutants hollow. */
  async learn({ name, bytes, checked }: SeedFile): Promise<void> {
    const verdict = await this.#read(name, bytes, false);
    if (verdict.outcome !== 'rows') throw new Error(`${name}: ${verdict.outcome} ${verdict.detail}`);
    if (checked) this.#hashes.set(name, verdict.hash);
  }

  async judge({ name, bytes, demand }: Mutant, fresh: boolean): Promise<void> {
    let verdict = await this.#read(name, bytes, fresh);
    // A child that has read many files remembers the memory of the worst; only a fresh one knows this file's own.
    if ('peak' in verdict && verdict.peak > MEBIBYTES && !fresh) verdict = await this.#read(name, bytes, true);
    this.#files++;
    if (verdict.seconds > this.#slowest.seconds) this.#slowest = { name, seconds: verdict.seconds };
    if ('peak' in verdict && verdict.peak > this.#largest.mebibytes) this.#largest = { name, mebibytes: verdict.peak };
    if (verdict.outcome === 'rows') this.#rows++;
    if (verdict.outcome === 'problem') this.#codes[verdict.detail] = (this.#codes[verdict.detail] ?? 0) + 1;
    const fault = this.#faultOf(name, demand, verdict);
    if (fault === undefined) rmSync(join(this.#folder, name.replaceAll('/', '_')));
    else this.failures.push(`${name}: ${fault}`);
  }

  figures(): MutatedFilesSoak {
    const problems = Object.values(this.#codes).reduce((sum, n) => sum + n, 0);
    return {
      files: this.#files,
      rows: this.#rows,
      problems,
      codes: this.#codes,
      slowest: this.#slowest,
      largest: this.#largest,
    };
  }

  close(): void {
    this.#reader.close();
  }

  #read(name: string, bytes: Buffer, fresh: boolean): Promise<Verdict> {
    const path = join(this.#folder, name.replaceAll('/', '_'));
    writeFileSync(path, bytes);
    return this.#reader.read(path, fresh);
  }

  #faultOf(name: string, demand: Mutant['demand'], verdict: Verdict): string | undefined {
    if (verdict.outcome !== 'rows' && verdict.outcome !== 'problem') return `${verdict.outcome} ${verdict.detail}`;
    if (verdict.peak > MEBIBYTES) return `${verdict.peak} MiB`;
    if (verdict.outcome === 'problem' || demand === 'any') return undefined;
    if (demand === 'problem') return `no Problem but ${verdict.rows} rows`;
    const seed = [...this.#hashes].find(([seedName]) => name.endsWith(seedName));
    return seed?.[1] === verdict.hash ? undefined : 'cells changed without a Problem';
  }
}
