import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sampleDesk } from '../main/workshop/road.ts';

/** The tables that LibreOffice makes of a workbook, one by one. */
function reopened(bytes: Uint8Array, name: string): readonly (readonly string[])[][] {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, join(folder, name)], {
      stdio: 'ignore',
    });
    const written = readdirSync(folder).filter((one) => one.endsWith('.csv'));
    return written.map((one) => parse(readFileSync(join(folder, one)), { relax_column_count: true }) as string[][]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const text = (value: string | number | null) => (value === null ? '' : String(value));
const same = (cell: string | undefined, value: string | number | null) =>
  typeof value === 'number' ? Math.abs(Number(cell) - value) < 6e-4 : (cell ?? '') === text(value);

/** Every table of consequences written, reopened in LibreOffice, and held cell by cell against what the app computes. */
export async function run() {
  const { ask } = await sampleDesk();
  const { rows } = await ask('consequence.list', {});
  const written = async (kind: 'ip-asn' | 'ip-asn-units' | 'talent' | 'credit-table') =>
    (await ask('export.file', { kind })).bytes ?? new Uint8Array();
  const differences: string[] = [];
  let cells = 0;
  const hold = (
    what: string,
    lines: readonly (readonly string[])[],
    at: number,
    wanted: readonly (readonly (readonly [number, string | number | null])[])[],
  ) => {
    if (lines.length - at !== wanted.length)
      differences.push(`${what}: ${lines.length - at} rows, not ${wanted.length}`);
    wanted.forEach((row, index) => {
      for (const [column, value] of row) {
        cells += 1;
        const cell = lines[at + index]?.[column];
        if (!same(cell, value))
          differences.push(`${what} row ${at + index + 1} column ${column + 1}: ${cell}, not ${value}`);
      }
    });
  };
  const [index = []] = reopened(await written('ip-asn'), 'ip-asn.xlsx');
  hold(
    'ip-asn',
    index,
    7,
    rows.map(({ name, unit, ipAsn: { dimensions: d, value } }) => [
      [0, name],
      [2, unit],
      [3, d.education],
      [4, d.training],
      [5, d.performance],
      [6, d.discipline],
      [7, value],
    ]),
  );
  const [talent = []] = reopened(await written('talent'), 'talent.xlsx');
  hold(
    'talent',
    talent,
    1,
    rows.map(({ nip, name, talent: { x, value, box } }) => [
      [0, nip],
      [1, name],
      [4, x],
      [5, value],
      [6, box],
    ]),
  );
  const [credit = []] = reopened(await written('credit-table'), 'credit.xlsx');
  hold(
    'credit-table',
    credit,
    1,
    rows.flatMap(({ nip, creditPoints }) =>
      creditPoints.periods.map(
        (one) =>
          [
            [0, nip],
            [3, one.post],
            [7, one.coefficient],
            [8, one.printed],
          ] as const,
      ),
    ),
  );
  const units = reopened(await written('ip-asn-units'), 'ip-asn.xls').flatMap((lines) => lines.slice(5));
  const byNip = new Map(rows.map((row) => [row.nip, row.ipAsn]));
  hold(
    'ip-asn-units',
    units,
    0,
    units.map(([, , nip]) => {
      const own = byNip.get(nip ?? '');
      return [[7, own?.value ?? null]];
    }),
  );
  return { cells, differences };
}
