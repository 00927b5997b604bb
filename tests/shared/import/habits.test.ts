import { beforeAll, expect, test } from 'vitest';
import { recogniseTable } from '#shared/import/recognise.ts';
import type { SourceTable } from '#shared/kernel/table.ts';
import { matrix, tablesOf } from '../../fixtures/agency/import-agency.ts';
import { makeAgency } from '../../fixtures/agency.ts';

interface Seen {
  readonly raw: readonly string[];
  readonly tables: readonly SourceTable[];
  readonly cells: ReadonlySet<string>;
  readonly headers: readonly number[];
}

let seen: Seen;
beforeAll(async () => {
  const { files } = makeAgency(11, 2_000);
  const tables = await tablesOf(files);
  const cells = new Set<string>();
  for (const { rows } of tables) for (const { texts } of rows) for (const text of texts) cells.add(text);
  const headers = tables.map((table) => table.rows[recogniseTable(table, { matrix })?.header ?? -1]?.number ?? 0);
  seen = { raw: files.map(({ bytes }) => Buffer.from(bytes).toString('latin1')), tables, cells, headers };
});

const bom = '\u00ef\u00bb\u00bf';
const csvStart = (text: string) => !text.startsWith('PK') && !text.startsWith('<');
const cell = (pattern: RegExp) => (one: Seen) => [...one.cells].some((text) => pattern.test(text));
const raw = (pattern: RegExp) => (one: Seen) => one.raw.some((text) => pattern.test(text));
const columns = ({ tables }: Seen): readonly (readonly string[])[] =>
  tables.flatMap(({ rows }) => {
    const width = Math.max(0, ...rows.map(({ texts }) => texts.length));
    return Array.from({ length: width }, (_, at) => rows.map(({ texts }) => texts[at] ?? ''));
  });
const rowsWhere = (one: Seen, pattern: RegExp) =>
  one.tables.some(({ rows }) => rows.some(({ texts }) => pattern.test(texts.join(' ').trim())));

const habits: readonly (readonly [string, (one: Seen) => boolean])[] = [
  [
    'semicolons with a byte-order mark',
    ({ raw: files }) => files.some((text) => text.startsWith(bom) && text.includes(';')),
  ],
  [
    'semicolons without one',
    ({ raw: files }) => files.some((text) => csvStart(text) && !text.startsWith(bom) && /^[^\n]*;/.test(text)),
  ],
  ['commas with a quoted decimal comma', raw(/,"\d+,\d+"/)],
  [
    'both decimal signs in one column',
    (one) =>
      columns(one).some(
        (column) => column.some((text) => /^\d+,\d$/.test(text)) && column.some((text) => /^\d+\.\d$/.test(text)),
      ),
  ],
  ['sep=; as the first line', raw(/^(?:\u00ef\u00bb\u00bf)?sep=;/)],
  ['a NIP as a text formula', cell(/^="\d{18}"$/)],
  ['an apostrophe before the NIP', cell(/^'\d{18}$/)],
  ['a NIP stored as a number', cell(/^\d\.\d+e\+17$/i)],
  ['blanks inside a NIP', cell(/^\d{8} \d{6} \d \d{3}$/)],
  ['a header on row 5', ({ headers }) => headers.includes(5)],
  ['a header on row 6', ({ headers }) => headers.includes(6)],
  ['a header on row 7', ({ headers }) => headers.includes(7)],
  ['merged headers', ({ tables }) => tables.some(({ merged }) => merged !== undefined)],
  ['total rows', (one) => rowsWhere(one, /^Jumlah/i)],
  ['rows of notes', (one) => rowsWhere(one, /^\*?\s*Catatan/i)],
  ['a dash for what is missing', ({ cells }) => cells.has('-')],
  ['394.0 for 394', cell(/^\d+\.0$/)],
  ['80%', cell(/^\d+%$/)],
  ['09/08/2026', cell(/^\d{2}\/\d{2}\/\d{4}$/)],
  [
    '9 Agustus 2026',
    cell(/^\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) \d{4}$/),
  ],
  ['09 Agustus 2026 23:59:01', cell(/^\d{2} \p{L}+ \d{4} \d{2}:\d{2}:\d{2}$/u)],
  ['a date as a serial number', cell(/^4\d{4}$/)],
  ['Roman months', cell(/Bulanan [IVX]+ Tahun|\b\d{1,2}[ -][IVX]+[ -]\d{4}/)],
  ['Triwulan I', cell(/Triwulan [IV]+/i)],
  ['2023-Q1', cell(/^\d{4}-Q[1-4]$/)],
  ['the grade of a contract beside a civil one', ({ cells }) => cells.has('IX') && cells.has('III/d')],
  ['an HTML table saved as .xls', raw(/^\s*<(?:html|table|!DOCTYPE)/i)],
  [
    'letters of windows-1252',
    ({ raw: files }) =>
      files.some(
        (text) =>
          csvStart(text) &&
          !text.startsWith(bom) &&
          /[\u0080-\u00ff]/.test(text) &&
          Buffer.from(text, 'latin1').toString('utf8').includes('\ufffd'),
      ),
  ],
  ['names with titles and commas', cell(/^(?:Dr|Ir|Drs|Prof)\..*, .*\./)],
];

test.each(habits)('the agency of 2,000 has %s', (_name, has) => {
  expect(has(seen)).toBe(true);
});

test('its truth names a person twice in a file, in two files, NIK and NIP swapped, and totals that are not their parts', () => {
  const codes = new Set(makeAgency(11, 2_000).truth.faults.map(({ code }) => code));
  for (const code of ['row.duplicate', 'rating.conflict', 'nip.nik-swapped', 'total.count', 'total.parts'] as const)
    expect(codes).toContain(code);
});
