import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOfHtml, htmlOf } from '#renderer/sheet/block-html.ts';
import { blockOfTsv, tsvOf } from '#renderer/sheet/block-text.ts';

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      '\t',
      '\n',
      '=',
      '+',
      '-',
      '@',
      '0',
      '7',
      ' ',
      '&',
      '<',
      '>',
      ';',
      ',',
      'a',
      '\u00a0',
    ),
  }),
  fc.constantFrom(
    '198001012005011001',
    '1.234,5',
    "'=1+1",
    '=HYPERLINK("x")',
    'Di atas\nekspektasi',
    '"',
    '""',
    '&amp;',
    '<br>',
    '\t',
  ),
);
const blocks = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(awkward, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
/** Lines in a cell are separated by \n alone on either side. */
const lined = (block: readonly (readonly string[])[]) =>
  block.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));

test('paste(copy(x)) = x, as text and as HTML', () => {
  fc.assert(
    fc.property(blocks, (block) => {
      expect(blockOfTsv(tsvOf(block))).toEqual(lined(block));
      expect(blockOfHtml(htmlOf(block))).toEqual(lined(block));
    }),
    { numRuns: 500, seed: 20_261_124 },
  );
});

test('nothing that leaves can be run as a formula', () => {
  const risky = ['=1+1', '+cmd', '-2', '@sum', '\t=1', '＝1', "'=1"];
  for (const text of risky) {
    expect(tsvOf([[text]])).toMatch(/^"?'/);
    expect(htmlOf([[text]])).toMatch(/>'[^<]*<\/td>/);
  }
});

test('Excel and others: unclosed quotes, LF ends, comments, spans, nested tables, wrapped words', () => {
  expect(blockOfTsv('"a\tb\n"c ""d""\ne"\tf')).toEqual([
    ['"a', 'b'],
    ['c "d"\ne', 'f'],
  ]);
  expect(blockOfTsv('a\t\r\n\r\nb')).toEqual([['a', ''], [''], ['b']]);
  expect(blockOfTsv('')).toEqual([]);
  const excel = `<html xmlns:x="urn:x"><head><style>td{a:b}</style></head><body><!--StartFragment-->
    <table border=0><col width=64><tr height=20><td height=20 class=xl65 style='x:"y>z"'>198001012005011001</td>
    <td>Di atas
    ekspektasi</td></tr><tr><td colspan=2>baris satu<br style='mso-data-placement:same-cell;'>
    baris&nbsp;dua</td></tr></table><!--EndFragment--></body></html>`;
  expect(blockOfHtml(excel)).toEqual([
    ['198001012005011001', 'Di atas ekspektasi'],
    ['baris satu\nbaris dua', ''],
  ]);
  expect(blockOfHtml('<table><tr><td>a<table><tr><td>b</td></tr></table>c<td>d</table>')).toEqual([['abc', 'd']]);
  expect(blockOfHtml('<p>bukan tabel</p>')).toBeNull();
  expect(blockOfHtml('<table></table>')).toBeNull();
});

test('garbage is read to its end without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>/!-"\'=&;#td rbx\t\n\0'), maxLength: 200 }), (text) => {
      expect(Array.isArray(blockOfTsv(text))).toBe(true);
      blockOfHtml(`<table><tr><td>${text}`);
    }),
  );
});

test('a cell merged downwards counts in every row it covers, and what a page hides is not pasted', () => {
  const merged =
    '<table><tr><td rowspan=3>Di atas</td><td>Di atas</td></tr><tr><td>Sesuai</td></tr><tr><td>Di bawah</td></tr></table>';
  expect(blockOfHtml(merged)).toEqual([
    ['Di atas', 'Di atas'],
    ['Di atas', 'Sesuai'],
    ['Di atas', 'Di bawah'],
  ]);
  const middle =
    '<table><tr><td>a</td><td rowspan="2" colspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td></tr></table>';
  expect(blockOfHtml(middle)).toEqual([['a', 'b', '', 'c'], ['d', 'b', '', 'e'], ['f']]);
  const last = '<table><tr><td>a<td rowspan=2>b<tr><td>c</table>';
  expect(blockOfHtml(last)).toEqual([
    ['a', 'b'],
    ['c', 'b'],
  ]);
  const hidden =
    '<table><tr><td><span style="display:none">1<span>x</span></span>Baik</td><td style="display:none">z</td><td>y</td></tr></table>';
  expect(blockOfHtml(hidden)).toEqual([['Baik', 'y']]);
});
