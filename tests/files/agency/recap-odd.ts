import type { Truth } from './faults.ts';
import { codes, mark, portalHead, portalRow, titles, word } from './recap-rows.ts';
import type { RecapLine } from './recaps.ts';
import { type AgencyFile, type Cell, xlsxFile } from './sheet-file.ts';

/** The styles in which head, rows or columns stand where no portal puts them. */
export function layOdd(
  truth: Truth,
  unit: string,
  name: string,
  lines: readonly RecapLine[],
  file: string,
): AgencyFile {
  const sheet = (rows: Cell[][]): AgencyFile => xlsxFile(file, [{ name: 'Sheet1', rows }]);
  const at = (first: number, rows: Cell[][]): Cell[][] => {
    mark(truth, file, first, lines);
    return rows;
  };
  switch (name) {
    case 'two-row-header': {
      truth.add('row.numbering', file, 8);
      const head: Cell[][] = [
        ['REKAPITULASI PENILAIAN KINERJA'],
        ['Unit Kerja', ':', unit],
        ['Periode', ':', 'Tahunan 2025'],
        [],
        [],
        ['No', 'Pegawai', '', '', 'Rating', '', 'Predikat Kinerja'],
        ['', 'NIP', 'Nama', 'Jabatan', 'Hasil Kerja', 'Perilaku Kerja', ''],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ];
      return sheet([
        ...head,
        ...at(
          9,
          lines.map((line, index) => portalRow(line, index)),
        ),
      ]);
    }
    case 'codes': {
      const code = (level: string): Cell => (codes[level] === undefined ? level : { number: codes[level] });
      return sheet([
        ...titles(unit),
        portalHead,
        ...at(
          6,
          lines.map((line, index) => [
            ...portalRow(line, index).slice(0, 4),
            code(line.hasil),
            code(line.perilaku),
            word(line.predicate, 0),
          ]),
        ),
      ]);
    }
    case 'english': {
      const head = [
        'Employee ID',
        'Employee Name',
        'Position',
        'Performance Result',
        'Work Behaviour',
        'Performance Predicate',
      ];
      return sheet([
        ['Performance recap'],
        [`Unit: ${unit}`],
        ['Period: 2025'],
        head,
        ...at(
          5,
          lines.map((line, index) => portalRow(line, index).slice(1)),
        ),
      ]);
    }
    case 'stacked': {
      const half = Math.ceil(lines.length / 2);
      const rows = lines.map((line, index) => portalRow(line, index));
      mark(truth, file, 6, lines.slice(0, half));
      mark(truth, file, 6 + half + 3, lines.slice(half));
      truth.add('row.total', file, 6 + half);
      truth.add('row.section', file, 6 + half + 1);
      truth.add('row.header-again', file, 6 + half + 2);
      return sheet([
        ...titles(unit),
        portalHead,
        ...rows.slice(0, half),
        ['', 'Jumlah', `${half} pegawai`],
        [unit],
        portalHead,
        ...rows.slice(half),
      ]);
    }
    case 'joined-name': {
      const head = ['No', 'Nama / NIP', 'Jabatan', 'Hasil Kerja', 'Perilaku Kerja', 'Predikat'];
      return sheet([
        ...titles(unit),
        head,
        ...at(
          6,
          lines.map((line, index) => [
            { number: String(index + 1) },
            `${line.name}\nNIP. ${line.person.nip.slice(0, 8)} ${line.person.nip.slice(8, 14)} ${line.person.nip.slice(14, 15)} ${line.person.nip.slice(15)}`,
            ...portalRow(line, index).slice(3),
          ]),
        ),
      ]);
    }
    case 'signed': {
      const last = 6 + lines.length;
      for (const row of [last + 1, last + 5]) truth.add('row.signature', file, row);
      truth.add('row.signature', file, last + 2);
      truth.add('row.note', file, last + 4);
      const sign: Cell[][] = [
        [],
        ['', '', '', '', 'Kota Contoh, 5 Januari 2026'],
        ['', 'Mengetahui,', '', '', 'Kepala Unit,'],
        [],
        ['', 'Drs. Contoh Satu', '', '', 'Ir. Contoh Dua'],
        ['', 'NIP. 196501011990031001', '', '', 'NIP. 196601011991031001'],
      ];
      return sheet([
        ...titles(unit),
        portalHead,
        ...at(
          6,
          lines.map((line, index) => portalRow(line, index)),
        ),
        ...sign,
      ]);
    }
    case 'turned': {
      const head = [
        'Predikat Kinerja',
        'Perilaku Kerja',
        'Hasil Kerja',
        'Golongan',
        'Nama Pegawai',
        'NIP Pegawai',
        'Keterangan',
        'Eselon',
      ];
      return sheet([
        head,
        ...at(
          2,
          lines.map(({ person, nip, name: full, hasil, perilaku, predicate }) => [
            word(predicate, 0),
            word(perilaku, 0),
            word(hasil, 0),
            person.grade,
            full,
            nip,
            '',
            '-',
          ]),
        ),
      ]);
    }
    case 'no-known-header': {
      const head = ['Kolom A', 'Kolom B', 'Kolom C', 'Kolom D', 'Kolom E'];
      truth.add('table.guessed', file, 0);
      return sheet([
        head,
        ...at(
          2,
          lines.map(({ nip, name: full, hasil, perilaku, predicate }) => [
            full,
            nip,
            word(hasil, 0),
            word(perilaku, 0),
            word(predicate, 0),
          ]),
        ),
      ]);
    }
    default: {
      const head = ['Urut', 'Identitas', 'Pegawai', 'Rating Hasil', 'Rating Perilaku', 'Predikat'];
      return sheet([
        head,
        ...at(
          2,
          lines.map((line, index) => [
            { number: String(index + 1) },
            line.nip,
            line.name,
            ...portalRow(line, index).slice(4),
          ]),
        ),
      ]);
    }
  }
}
