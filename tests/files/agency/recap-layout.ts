import { asNumber, lostAlready, type Truth } from './faults.ts';
import { layOdd } from './recap-odd.ts';
import { foot, mark, portalHead, portalRow, titles } from './recap-rows.ts';
import type { RecapLine } from './recaps.ts';
import { type AgencyFile, type Cell, csvFile, htmlFile, xlsxFile } from './sheet-file.ts';

/** A way to lay a recap out. `free` ones take faults of every sort; the others carry one habit in every row. */
export interface RecapStyle {
  readonly name: string;
  readonly free: boolean;
}

const style = (name: string, free = true): RecapStyle => ({ name, free });

export const recapStyles: readonly RecapStyle[] = [
  style('portal'),
  style('numbers', false),
  style('sep-line'),
  style('two-row-header'),
  style('html'),
  style('latin1'),
  style('codes'),
  style('shouting'),
  style('english'),
  style('stacked'),
  style('joined-name', false),
  style('signed'),
  style('no-known-header'),
  style('utf16'),
  style('turned'),
  style('whole-numbers', false),
  style('cover'),
  style('formula', false),
  style('wrong-total'),
  style('no-nip-header'),
];

/** Lays out one unit's recap in a style and writes down where its faults came to stand. */
export function layRecap(truth: Truth, unit: string, { name }: RecapStyle, lines: readonly RecapLine[]): AgencyFile {
  const base = `Rekap ${unit}`;
  const simple = (file: string, how: number, write: (rows: Cell[][]) => AgencyFile): AgencyFile => {
    const rows = [...titles(unit), portalHead, ...lines.map((line, at) => portalRow(line, at, how))];
    mark(truth, file, 6, lines);
    return write([...rows, ...foot(truth, file, 6 + lines.length, lines.length)]);
  };
  const xlsx = `${base}.xlsx`;
  const csv = `${base}.csv`;
  switch (name) {
    case 'sep-line':
      // The line `sep=;` is an instruction to the program, not a row.
      mark(truth, csv, 2, lines);
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow(line, at, 3))], {
        separator: ';',
        bom: true,
        sepLine: true,
      });
    case 'latin1':
      mark(truth, csv, 2, lines);
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow({ ...line, name: `${line.name}` }, at))], {
        separator: ',',
        encoding: 'latin1',
      });
    case 'utf16':
      mark(truth, csv, 2, lines);
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow(line, at, 2))], {
        separator: '\t',
        encoding: 'utf16le',
      });
    case 'html':
      return simple(`${base}.xls`, 0, (rows) =>
        htmlFile(
          `${base}.xls`,
          rows.map((row) => (row.length === 0 ? [''] : row)),
        ),
      );
    case 'shouting':
      return simple(xlsx, 1, (rows) => xlsxFile(xlsx, [{ name: 'Rekap', rows }]));
    case 'cover': {
      truth.add('table.unrecognised', xlsx, 0);
      return simple(xlsx, 2, (rows) =>
        xlsxFile(xlsx, [
          { name: 'Sampul', rows: [['REKAPITULASI'], [unit]] },
          { name: 'Isi', rows },
        ]),
      );
    }
    case 'numbers':
    case 'whole-numbers':
    case 'formula':
      return everyRow(truth, xlsx, unit, name, lines);
    case 'wrong-total': {
      mark(truth, xlsx, 6, lines);
      const row = 6 + lines.length;
      truth.add('row.total', xlsx, row);
      truth.add('total.count', xlsx, row);
      const rows: Cell[][] = [
        ...titles(unit),
        portalHead,
        ...lines.map((line, at) => portalRow(line, at)),
        ['', 'Jumlah', `${lines.length + 7} pegawai`],
      ];
      return xlsxFile(xlsx, [{ name: 'Rekap', rows }]);
    }
    default:
      return name === 'portal'
        ? simple(xlsx, 0, (rows) => xlsxFile(xlsx, [{ name: 'Rekap', rows, merges: ['A1:G1', 'A2:G2', 'A3:G3'] }]))
        : layOdd(truth, unit, name, lines, xlsx);
  }
}

function everyRow(truth: Truth, file: string, unit: string, name: string, lines: readonly RecapLine[]): AgencyFile {
  const cells = lines.map((line, at) => {
    const { nip } = line.person;
    const row = 6 + at;
    for (const code of line.codes) if (name !== 'numbers') truth.add(code, file, row);
    if (name === 'formula') {
      truth.add('nip.formula', file, row);
      return portalRow(line, at, 0, `="${nip}"`);
    }
    if (name === 'whole-numbers' && !lostAlready(nip)) {
      truth.add('nip.number-whole', file, row);
      return portalRow(line, at, 0, { number: nip });
    }
    truth.withheld.add(nip);
    truth.add(truth.damaged.has(nip) ? 'nip.number-stored' : 'nip.number-matched', file, row);
    truth.answer(file, row, nip);
    return portalRow(line, at, 0, { number: name === 'numbers' ? asNumber(nip) : nip });
  });
  return xlsxFile(file, [
    {
      name: 'Rekap',
      rows: [...titles(unit), portalHead, ...cells, ...foot(truth, file, 6 + lines.length, lines.length)],
    },
  ]);
}
