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

function measure(by: string, path: string, runs: number): Figure | string {
  const [program = '', script = ''] = commands[by] ?? [];
  let best: Figure | undefined;
  for (let run = 0; run < runs; run++) {
    try {
      const figure: Figure = JSON.parse(
        execFileSync(program, [script, by, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
      );
      if (!best || figure.seconds < best.seconds) best = figure;
    } catch (error) {
      return error instanceof Error ? (error.message.split('\n').at(-2) ?? error.message) : String(error);
    }
  }
  return best ?? 'no run';
}

/** Reads 100,000 x 30 XLSX (inline and shared strings) and a CSV of 1,000,000 rows by every program, one after the other. */
export function run({ rows = 100_000, lines = 1_000_000, runs = 2 } = {}): readonly ReadTiming[] {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-bench-'));
  const xlsxPeers = ['ours', 'exceljs', 'openpyxl', 'pandas-xlsx'];
  const plans: readonly (readonly [string, string, number, readonly string[]])[] = [
    [`xlsx inline ${rows} x 30`, writeInline(folder, rows), rows, xlsxPeers],
    [`xlsx shared ${rows} x 30`, writeShared(folder, rows), rows, xlsxPeers],
    [`csv ${lines} x 10`, writeCsv(folder, lines), lines, ['ours', 'csv-parse', 'pandas-csv']],
  ];
  const timings: ReadTiming[] = [];
  for (const [what, path, expected, programs] of plans) {
    let ours = Number.POSITIVE_INFINITY;
    for (const by of programs) {
      const figure = measure(by, path, runs);
      if (typeof figure === 'string') {
        timings.push({ what, by, seconds: 0, mebibytes: 0, ratio: 0, skipped: figure });
        continue;
      }
      if (figure.rows !== expected) throw new Error(`${by} read ${figure.rows} of ${expected} rows of ${what}`);
      if (by === 'ours') ours = figure.seconds;
      const round = (value: number) => Number(value.toFixed(2));
      timings.push({
        what,
        by,
        seconds: round(figure.seconds),
        mebibytes: figure.mebibytes,
        ratio: round(figure.seconds / ours),
      });
    }
  }
  rmSync(folder, { recursive: true });
  return timings;
}

if (import.meta.main) console.table(run());
