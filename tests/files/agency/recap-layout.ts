import type { Predicate, Rating } from '#shared/domain/levels.ts';
import { asNumber, lostAlready, type Truth } from './faults.ts';
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

const spellings: Readonly<Record<Rating | Predicate, readonly string[]>> = {
  'di-atas': ['Diatas Ekspektasi', 'DI-ATAS EKSPEKTASI', 'Di Atas Ekspektasi', 'diatas  ekspektasi'],
  sesuai: ['Sesuai Ekspektasi', 'SESUAI EKSPEKTASI', 'Sesuai ekspektasi.', 'sesuai ekspektasi'],
  'di-bawah': ['Dibawah Ekspektasi', 'DIBAWAH EKSPEKTASI', 'Di Bawah Ekspektasi', 'di bawah ekspektasi'],
  'sangat-baik': ['Sangat Baik', 'SANGAT BAIK', 'sangat  baik', 'Sangat Baik '],
  baik: ['Baik', 'BAIK', 'baik', 'Baik.'],
  'butuh-perbaikan': ['Butuh Perbaikan/Cukup', 'BUTUH PERBAIKAN', 'Perlu Perbaikan', 'Cukup'],
  kurang: ['Kurang/Misconduct', 'KURANG', 'Kurang', 'kurang/misconduct'],
  'sangat-kurang': ['Sangat Kurang', 'SANGAT KURANG', 'sangat kurang', 'Sangat Kurang'],
};
const codes: Readonly<Record<string, string>> = { 'di-atas': '1', sesuai: '2', 'di-bawah': '3' };

function word(level: string, how: number): string {
  return spellings[level as Rating]?.[how] ?? level;
}

const titles = (unit: string): Cell[][] => [['3013 - Pemerintah Kabupaten Contoh'], [unit], ['Periode Tahunan 2025'], []];
const portalHead = ['No', 'NIP', 'Nama', 'Jabatan', 'Rating Hasil Kinerja', 'Rating Perilaku Kerja', 'Predikat Kinerja Periodik'];

function portalRow(line: RecapLine, at: number, how = 0, nip: Cell = line.nip): Cell[] {
  const { name, person, hasil, perilaku, predicate } = line;
  return [{ number: String(at + 1) }, nip, name, person.position, word(hasil, how), word(perilaku, how), word(predicate, how)];
}

function mark(truth: Truth, file: string, first: number, lines: readonly RecapLine[]): void {
  lines.forEach(({ codes: found }, at) => {
    for (const code of found) truth.add(code, file, first + at);
  });
}

function foot(truth: Truth, file: string, row: number, count: number): Cell[][] {
  truth.add('row.total', file, row);
  truth.add('row.note', file, row + 2);
  return [['', 'Jumlah', `${count} pegawai`], [], ['Catatan: data per 31 Desember 2025']];
}

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
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow(line, at, 3))], { separator: ';', bom: true, sepLine: true });
    case 'latin1':
      mark(truth, csv, 2, lines);
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow({ ...line, name: `${line.name}` }, at))], { separator: ',', encoding: 'latin1' });
    case 'utf16':
      mark(truth, csv, 2, lines);
      return csvFile(csv, [portalHead, ...lines.map((line, at) => portalRow(line, at, 2))], { separator: '\t', encoding: 'utf16le' });
    case 'html':
      return simple(`${base}.xls`, 0, (rows) => htmlFile(`${base}.xls`, rows.map((row) => (row.length === 0 ? [''] : row))));
    case 'shouting':
      return simple(xlsx, 1, (rows) => xlsxFile(xlsx, [{ name: 'Rekap', rows }]));
    case 'cover': {
      truth.add('table.unrecognised', xlsx, 0);
      return simple(xlsx, 2, (rows) => xlsxFile(xlsx, [{ name: 'Sampul', rows: [['REKAPITULASI'], [unit]] }, { name: 'Isi', rows }]));
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
      const rows: Cell[][] = [...titles(unit), portalHead, ...lines.map((line, at) => portalRow(line, at)), ['', 'Jumlah', `${lines.length + 7} pegawai`]];
      return xlsxFile(xlsx, [{ name: 'Rekap', rows }]);
    }
    default:
      return name === 'portal' ? simple(xlsx, 0, (rows) => xlsxFile(xlsx, [{ name: 'Rekap', rows, merges: ['A1:G1', 'A2:G2', 'A3:G3'] }])) : layOdd(truth, unit, name, lines, xlsx);
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
  return xlsxFile(file, [{ name: 'Rekap', rows: [...titles(unit), portalHead, ...cells, ...foot(truth, file, 6 + lines.length, lines.length)] }]);
}

function layOdd(truth: Truth, unit: string, name: string, lines: readonly RecapLine[], file: string): AgencyFile {
  const sheet = (rows: Cell[][]): AgencyFile => xlsxFile(file, [{ name: 'Sheet1', rows }]);
  const at = (first: number, rows: Cell[][]): Cell[][] => {
    mark(truth, file, first, lines);
    return rows;
  };
  switch (name) {
    case 'two-row-header': {
      truth.add('row.numbering', file, 8);
      const head: Cell[][] = [['REKAPITULASI PENILAIAN KINERJA'], ['Unit Kerja', ':', unit], ['Periode', ':', 'Tahunan 2025'], [], [], ['No', 'Pegawai', '', '', 'Rating', '', 'Predikat Kinerja'], ['', 'NIP', 'Nama', 'Jabatan', 'Hasil Kerja', 'Perilaku Kerja', ''], ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)']];
      return sheet([...head, ...at(9, lines.map((line, index) => portalRow(line, index)))]);
    }
    case 'codes': {
      const code = (level: string): Cell => (codes[level] === undefined ? level : { number: codes[level] });
      return sheet([...titles(unit), portalHead, ...at(6, lines.map((line, index) => [...portalRow(line, index).slice(0, 4), code(line.hasil), code(line.perilaku), word(line.predicate, 0)]))]);
    }
    case 'english': {
      const head = ['Employee ID', 'Employee Name', 'Position', 'Performance Result', 'Work Behaviour', 'Performance Predicate'];
      return sheet([['Performance recap'], [`Unit: ${unit}`], ['Period: 2025'], head, ...at(5, lines.map((line, index) => portalRow(line, index).slice(1)))]);
    }
    case 'stacked': {
      const half = Math.ceil(lines.length / 2);
      const rows = lines.map((line, index) => portalRow(line, index));
      mark(truth, file, 6, lines.slice(0, half));
      mark(truth, file, 6 + half + 3, lines.slice(half));
      truth.add('row.total', file, 6 + half);
      truth.add('row.section', file, 6 + half + 1);
      truth.add('row.header-again', file, 6 + half + 2);
      return sheet([...titles(unit), portalHead, ...rows.slice(0, half), ['', 'Jumlah', `${half} pegawai`], [unit], portalHead, ...rows.slice(half)]);
    }
    case 'joined-name': {
      const head = ['No', 'Nama / NIP', 'Jabatan', 'Hasil Kerja', 'Perilaku Kerja', 'Predikat'];
      return sheet([...titles(unit), head, ...at(6, lines.map((line, index) => [{ number: String(index + 1) }, `${line.name}\nNIP. ${line.person.nip.slice(0, 8)} ${line.person.nip.slice(8, 14)} ${line.person.nip.slice(14, 15)} ${line.person.nip.slice(15)}`, ...portalRow(line, index).slice(3)]))]);
    }
    case 'signed': {
      const last = 6 + lines.length;
      for (const row of [last + 1, last + 5]) truth.add('row.signature', file, row);
      truth.add('row.signature', file, last + 2);
      truth.add('row.note', file, last + 4);
      const sign: Cell[][] = [[], ['', '', '', '', 'Kota Contoh, 5 Januari 2026'], ['', 'Mengetahui,', '', '', 'Kepala Unit,'], [], ['', 'Drs. Contoh Satu', '', '', 'Ir. Contoh Dua'], ['', 'NIP. 196501011990031001', '', '', 'NIP. 196601011991031001']];
      return sheet([...titles(unit), portalHead, ...at(6, lines.map((line, index) => portalRow(line, index))), ...sign]);
    }
    case 'turned': {
      const head = ['Predikat Kinerja', 'Perilaku Kerja', 'Hasil Kerja', 'Golongan', 'Nama Pegawai', 'NIP Pegawai', 'Keterangan', 'Eselon'];
      return sheet([head, ...at(2, lines.map(({ person, nip, name: full, hasil, perilaku, predicate }) => [word(predicate, 0), word(perilaku, 0), word(hasil, 0), person.grade, full, nip, '', '-']))]);
    }
    case 'no-known-header': {
      const head = ['Kolom A', 'Kolom B', 'Kolom C', 'Kolom D', 'Kolom E'];
      truth.add('table.guessed', file, 0);
      return sheet([head, ...at(2, lines.map(({ nip, name: full, hasil, perilaku, predicate }) => [full, nip, word(hasil, 0), word(perilaku, 0), word(predicate, 0)]))]);
    }
    default: {
      const head = ['Urut', 'Identitas', 'Pegawai', 'Rating Hasil', 'Rating Perilaku', 'Predikat'];
      return sheet([head, ...at(2, lines.map((line, index) => [{ number: String(index + 1) }, line.nip, line.name, ...portalRow(line, index).slice(4)]))]);
    }
  }
}
