import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCsv, writeInline, writeShared } from './read-inputs.ts';

/** One file read by one program in a process of its own; the least of the runs. `skipped` says why a peer is missing. */
export interface ReadTiming {
  readonly what: string;
  readonly by: string;
  readonly seconds: number;
  readonly mebibytes: number;
  /** This program's time over ours: how many times faster we are. */
  readonly ratio: number;
  readonly skipped?: string;
}

interface Figure {
  readonly rows: number;
  readonly seconds: number;
  readonly mebibytes: number;
}

const node = fileURLToPath(new URL('read-subject.ts', import.meta.url));
const python = fileURLToPath(new URL('read-subject.py', import.meta.url));
const commands: Readonly<Record<string, readonly [string, string]>> = {
  ours: [process.execPath, node],
  exceljs: [process.execPath, node],
  'csv-parse': [process.execPath, node],
  openpyxl: ['/usr/bin/python3', python],
  'pandas-xlsx': ['/usr/bin/python3', python],
  'pandas-csv': ['/usr/bin/python3', python],
};

/** A program that takes this long is not run twice: its figure no longer hangs on a few milliseconds. In seconds. */
const slow = 8;
/** A program that takes longer than this is stopped, and its figure missing. In seconds. */
const longest = 300;

function measure(by: string, path: string, runs: number): Figure | string {
  const [program = '', script = ''] = commands[by] ?? [];
  let best: Figure | undefined;
  for (let run = 0; run < runs; run++) {
    try {
      const figure: Figure = JSON.parse(
        execFileSync(program, [script, by, path], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
          timeout: longest * 1000,
        }),
      );
      if (!best || figure.seconds < best.seconds) best = figure;
      if (figure.seconds > slow) break;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT') return `more than ${longest} s`;
      return error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error);
    }
  }
  return best ?? 'no run';
}

const xlsxPeers = ['ours', 'exceljs', 'openpyxl', 'pandas-xlsx'];
const csvPeers = ['ours', 'csv-parse', 'pandas-csv'];

/** What is read: the name to ask for it by, how it is written, by whom it is read. */
const cases = {
  inline: { write: writeInline, size: 'rows', what: 'xlsx inline, rows x 30', programs: xlsxPeers },
  shared: { write: writeShared, size: 'rows', what: 'xlsx shared, rows x 30', programs: xlsxPeers },
  csv: { write: writeCsv, size: 'lines', what: 'csv, rows x 10', programs: csvPeers },
} as const;

function isCase(name: string): name is keyof typeof cases {
  return Object.hasOwn(cases, name);
}

/** How many times faster ours is to be, and the most memory it may take. */
const goals: Readonly<Record<string, number>> = { openpyxl: 3, exceljs: 1.5 };

/**
 * Reads 100,000 x 30 XLSX (inline and shared strings) and a CSV of 1,000,000 rows by every program, one after the other, and tells
 * each figure as it comes. `only`: one case (`inline`, `shared`, `csv`) or several joined by commas; `by`: some programs only.
 */
export function run({
  rows = 100_000,
  lines = 1_000_000,
  runs = 2,
  only = 'inline,shared,csv',
  by = '',
} = {}): readonly ReadTiming[] {
  const timings: ReadTiming[] = [];
  const wanted = by === '' ? null : new Set(['ours', ...by.split(',')]);
  for (const name of only.split(',')) {
    if (!isCase(name)) throw new Error(`no case ${name}: ${Object.keys(cases).join(', ')}`);
    const { write, size, what, programs } = cases[name];
    const expected = size === 'rows' ? rows : lines;
    const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
    const path = write(folder, expected);
    let ours = Number.POSITIVE_INFINITY;
    for (const program of programs) {
      if (wanted !== null && !wanted.has(program)) continue;
      const figure = measure(program, path, runs);
      if (typeof figure !== 'string' && figure.rows !== expected)
        throw new Error(`${program} read ${figure.rows} of ${expected} rows of ${what}`);
      if (program === 'ours' && typeof figure !== 'string') ours = figure.seconds;
      const timing = timingOf(`${expected} ${what}`, program, figure, ours);
      timings.push(timing);
      console.error(told(timing));
    }
    rmSync(folder, { recursive: true });
  }
  return timings;
}

function timingOf(what: string, by: string, figure: Figure | string, ours: number): ReadTiming {
  if (typeof figure === 'string') return { what, by, seconds: 0, mebibytes: 0, ratio: 0, skipped: figure };
  const round = (value: number) => Number(value.toFixed(2));
  return { what, by, seconds: round(figure.seconds), mebibytes: figure.mebibytes, ratio: round(figure.seconds / ours) };
}

function told({ what, by, seconds, mebibytes, ratio, skipped }: ReadTiming): string {
  if (skipped !== undefined) return `${what}: ${by} skipped, ${skipped}`;
  const goal = goals[by];
  const aim = goal === undefined ? '' : `, goal ${goal}: ${ratio >= goal ? 'met' : 'missed'}`;
  const room = by === 'ours' ? `, goal 250: ${mebibytes < 250 ? 'met' : 'missed'}` : '';
  return `${what}: ${by} ${seconds} s, ${mebibytes} MiB${room}, ${ratio} times ours${aim}`;
}

if (import.meta.main) {
  const options = process.argv.slice(2).map((word) => /^--(only|by|rows|lines|runs)=(.+)$/.exec(word)?.slice(1) ?? []);
  const given = Object.fromEntries(
    options.map(([name = '', value = '']) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );
  console.table(run(given));
}
