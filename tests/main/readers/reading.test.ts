import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusalOf } from '#main/readers/file-bytes.ts';
import type { ReadLimits } from '#main/readers/limits.ts';
import type { TableSink } from '#main/readers/read-sink.ts';
import { collectTables, readTables } from '#main/readers/read-tables.ts';
import { problemFiles } from '#shared/import/problem-files.ts';
import { noteFiles } from '#shared/kernel/file-note-words.ts';
import { Problem } from '#shared/kernel/problem.ts';
import { writeAwkward } from '../../fixtures/make-awkward.ts';
import { makeXlsx, rowsXml } from '../../fixtures/xlsx-maker.ts';
import { makeZip } from '../../fixtures/zip-maker.ts';

const nowhere: TableSink = {
  table: () => undefined,
  row: () => undefined,
  endTable: () => undefined,
  drop: () => undefined,
  dropTable: () => undefined,
};
const csv = Buffer.from(`NIP;Nama\n${'198001012005011001;Ani\n'.repeat(20_000)}`);
const xlsx = makeXlsx({
  sheets: [
    {
      name: 'A',
      body: `<sheetData>${rowsXml(Array.from({ length: 3000 }, (_, i) => [i, 'Ani', 'Budi']))}</sheetData>`,
    },
  ],
  strings: '<si><t>abc</t></si><si><t>defghi</t></si>',
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown = await promise.then(
    () => 'read',
    (error: unknown) => error,
  );
  return thrown instanceof Problem ? thrown.code : String(thrown);
}

test.each([
  ['a missing file', join(tmpdir(), 'tidak-ada', 'x.csv'), 'files.missing'],
  ['a folder', tmpdir(), 'files.folder'],
  ['a device', '/dev/null', 'files.not-a-file'],
])('%s is refused', async (_, path, code) => {
  expect(await codeOf(readTables({ name: 'x.csv', path }, nowhere))).toBe(code);
});

test.each([
  ['EACCES', 'files.denied'],
  ['EPERM', 'files.denied'],
  ['EBUSY', 'files.locked'],
  ['EISDIR', 'files.folder'],
  ['EIO', 'files.unreadable'],
])('the system saying %s means %s', (code, expected) => {
  const problem = refusalOf(Object.assign(new Error(code), { code }), 'a.xlsx');
  expect([problem.code, problem.place.file]).toEqual([expected, 'a.xlsx']);
});

const lowered: readonly (readonly [string, Partial<ReadLimits>, Buffer])[] = [
  ['files.too-large', { fileBytes: 100 }, csv],
  ['files.too-many-rows', { rows: 100 }, csv],
  ['files.too-many-columns', { columns: 1 }, csv],
  ['files.too-many-cells', { cells: 100 }, csv],
  ['files.too-many-cells', { text: 1000 }, csv],
  ['files.cell-too-long', { cellText: 10 }, csv],
  ['files.too-many-cells', { heldBytes: 10_000 }, csv],
  ['files.too-many-rows', { rows: 100 }, xlsx],
  ['files.too-many-columns', { columns: 2 }, xlsx],
  ['files.too-many-cells', { cells: 100 }, xlsx],
  ['files.cell-too-long', { cellText: 3 }, xlsx],
  ['files.too-many-strings', { strings: 1 }, xlsx],
  ['files.too-many-strings', { stringText: 8 }, xlsx],
  ['files.too-many-sheets', { sheets: 0 }, xlsx],
  ['files.zip-bomb', { inflatedBytes: 10_000 }, xlsx],
  ['files.zip-bomb', { ratio: 2, ratioFloor: 1000 }, xlsx],
  ['files.zip-too-many', { zipEntries: 3 }, xlsx],
  ['files.xml-damaged', { xmlDepth: 3 }, xlsx],
];
test.each(lowered)('%s when the limits are %o', async (code, limits, bytes) => {
  expect(await codeOf(collectTables({ name: 'a', bytes }, { limits }))).toBe(code);
});

test('a file inside a ZIP may not be larger than memory allows, and costs only itself', async () => {
  const bytes = makeZip([
    { name: 'besar.csv', bytes: csv },
    { name: 'kecil.csv', bytes: 'a;b\n1;2\n' },
  ]);
  const { tables, problems } = await collectTables({ name: 'a.zip', bytes }, { limits: { innerBytes: 1000 } });
  expect(tables.map((table) => table.file)).toEqual(['a.zip/kecil.csv']);
  expect(problems.map((problem) => [problem.code, problem.place.file])).toEqual([
    ['files.inner-too-large', 'a.zip/besar.csv'],
  ]);
});

test.each([
  ['csv', csv],
  ['xlsx', xlsx],
])('cancelling %s stops it with a Problem', async (_, bytes) => {
  const aborted = AbortSignal.abort();
  expect(await codeOf(collectTables({ name: 'a', bytes }, { signal: aborted }))).toBe('files.cancelled');
  const controller = new AbortController();
  const sink = { ...nowhere, row: () => controller.abort() };
  expect(await codeOf(readTables({ name: 'a', bytes }, sink, { signal: controller.signal }))).toBe('files.cancelled');
});

test('progress only grows and ends at the whole', async () => {
  const seen: number[][] = [];
  await readTables({ name: 'a', bytes: csv }, nowhere, { onProgress: (...now) => seen.push(now) });
  expect(seen.at(-1)).toEqual([csv.length, csv.length, 20_001]);
  expect(seen.every(([done = 0, total = 0], i) => done <= total && done >= (seen[i - 1]?.[0] ?? 0))).toBe(true);
});

test.runIf(process.platform === 'linux')('nothing stays open, whether a file was read or refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'selaras-open-'));
  const paths = writeAwkward(folder);
  const open = () => readdirSync('/proc/self/fd').length;
  await codeOf(readTables({ name: 'a', path: paths[0] ?? '' }, nowhere));
  const before = open();
  for (const path of paths) await codeOf(readTables({ name: 'a', path }, nowhere));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(open()).toBeLessThanOrEqual(before);
  rmSync(folder, { recursive: true });
});

test('every sentence names the file or the folder', () => {
  for (const [code, { id, en }] of Object.entries({ ...problemFiles, ...noteFiles })) {
    expect(`${code} ${id}`).toContain('{file}');
    expect(`${code} ${en}`).toContain('{file}');
  }
});
