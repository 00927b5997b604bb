import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableSink } from '#main/readers/read-sink.ts';
import { collectTables } from '#main/readers/read-tables.ts';
import { ReadRun } from '#main/readers/reading.ts';
import { RowBuilder } from '#main/readers/row-builder.ts';
import { XlsxCells } from '#main/readers/xlsx/cells.ts';
import { XlsxSheet } from '#main/readers/xlsx/sheet.ts';
import { XlsxSheetFeed } from '#main/readers/xlsx/sheet-feed.ts';
import { readXml } from '#main/readers/xml-events.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { TableRow } from '#shared/kernel/table.ts';
import { escapeXml, letters, makeXlsx } from '../../../fixtures/xlsx-maker.ts';

const strings = ['NIP', 'Nama & gelar', 'Sangat Baik'];
const word = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', ' ', '&', '<', '>', '"', ']', 'é', '_x000a_', '\n', '\t', '😀'),
  maxLength: 10,
});
const style = fc.constantFrom('', ' s="0"', ' s="1"', ' s="2"');

/** One cell as some program might write it, with `@` where its reference goes. */
const cell = fc.oneof(
  fc.tuple(style, fc.double({ min: -1e6, max: 1e18, noNaN: true })).map(([s, n]) => `<c r="@"${s}><v>${n}</v></c>`),
  fc.tuple(style, fc.nat(2)).map(([s, n]) => `<c r="@"${s} t="s"><v>${n}</v></c>`),
  fc.tuple(style, word).map(([s, text]) => `<c t="inlineStr"${s} r="@"><is><t>${escapeXml(text)}</t></is></c>`),
  word.map((text) => `<c r="@" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`),
  word.map((text) => `<c r="@" t="inlineStr"><is><r><t>${escapeXml(text)}</t></r><r><t>x</t></r></is></c>`),
  word.map((text) => `<c r="@" t="str"><f>A1</f><v>${escapeXml(text)}</v></c>`),
  style.map((s) => `<c r="@"${s}/>`),
  fc.constantFrom('<c r="@"></c>', '<c><v>7</v></c>', '<c r="@" t="b"><v>1</v></c>', '<c r="@" t="e"><v>#N/A</v></c>'),
  fc.constantFrom(
    '<c r="@" cm="1"><v>5</v></c>',
    '<c r="@" t="d"><v>2026-08-09</v></c>',
    '<c r="@"><v>&#53;</v></c>',
    '<c  r="@"><v>1</v></c>',
  ),
);
const row = fc.tuple(
  fc.array(cell, { maxLength: 8 }),
  fc.constantFrom('', ' spans="1:3"', ' x14ac:dyDescent="0.25"'),
  fc.boolean(),
  fc.constantFrom('', '\n  '),
);

function sheetData(rows: readonly (readonly [string[], string, boolean, string])[]): string {
  return rows
    .map(([cells, more, numbered, space], i) => {
      const number = i * 2 + 1;
      const inside = cells.map((one, column) => one.replace('@', `${letters(column)}${number}`)).join('');
      const open = `<row${numbered ? ` r="${number}"` : ''}${more}`;
      return `${space}${inside === '' ? `${open}/>` : `${open}>${inside}</row>`}`;
    })
    .join('');
}

async function read(head: string, data: string) {
  const styles = '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs>';
  const bytes = makeXlsx({
    sheets: [
      { name: 'A', body: `${head}<sheetData>${data}</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>` },
    ],
    strings: strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join(''),
    styles,
  });
  const got = await collectTables({ name: 'a.xlsx', bytes }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'files.no-cells') return { tables: [], notes: [] };
    throw error;
  });
  return { tables: got.tables, notes: got.notes };
}

test('rows taken out of the text read as the parser reads them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const data = sheetData(rows);
      // A comment makes the reader distrust shortcuts and leave the whole sheet to the parser.
      expect(await read('', data)).toEqual(await read('<!-- all by the parser -->', data));
    }),
    { numRuns: 150 },
  );
});

test('a sheet many pieces long reads the same by both ways, rows cut anywhere', async () => {
  const rows = fc.sample(row, { numRuns: 1500, seed: 7 });
  const data = sheetData(rows);
  expect(data.length).toBeGreaterThan(4 * 64 * 1024);
  const quick = await read('', data);
  expect(quick).toEqual(await read('<!-- all by the parser -->', data));
  expect(quick.tables[0]?.rows.length).toBeGreaterThan(1000);
});

async function* cutInto(text: string, sizes: readonly number[]): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readPieces(xml: string, sizes: readonly number[], shortcuts: boolean): Promise<TableRow[] | string> {
  const rows: TableRow[] = [];
  const sink: TableSink = {
    table: () => undefined,
    row: (one) => rows.push(one),
    endTable: () => undefined,
    drop: () => undefined,
    dropTable: () => undefined,
  };
  const reading = new ReadRun('a', sink, {});
  const builder = new RowBuilder(reading, 'A');
  const cells = new XlsxCells(
    { strings, shapes: [undefined, { as: 'date' }, { as: 'elapsed' }], from1904: false },
    builder,
    reading,
  );
  const sheet = new XlsxSheet(cells, builder, reading);
  const feed = shortcuts ? (write: (text: string) => void) => new XlsxSheetFeed(write, sheet, cells) : undefined;
  try {
    await readXml(cutInto(xml, sizes), sheet, 'sheet1.xml', reading, feed);
    return rows;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

test('sheet XML cut anywhere, sound or broken, reads the same with shortcuts as without', async () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.constantFrom(
      '',
      '',
      '<!-- </row> -->',
      '<row r="3"/>',
      '</row>',
      '<![CDATA[</row>]]>',
      '<',
      '<c',
      ' a="',
      '<?x </row>?>',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      damage,
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
      async (rows, [where, what], sizes) => {
        const xml = `<worksheet><sheetData>${sheetData(rows)}</sheetData></worksheet>`;
        const at = where % xml.length;
        const broken = xml.slice(0, at) + what + xml.slice(at);
        expect(await readPieces(broken, sizes, true)).toEqual(await readPieces(broken, [broken.length * 3], false));
      },
    ),
    { numRuns: 700 },
  );
});
