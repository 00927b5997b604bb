import type { Dice } from '../../soak/dice.ts';
import { asNumber, type Truth } from './faults.ts';
import { dmy, everyList, type Line, lineOf, nipBy, profiled, record, type Spoil, spoil } from './list-lines.ts';
import { fullName, type Person } from './people.ts';
import { type AgencyFile, type Cell, csvFile, serialOf, xlsxFile } from './sheet-file.ts';

/** The profile of the national personnel system: many columns, semicolons, BOM; repeated and conflicting rows at its end. */
export function profileList(
  truth: Truth,
  dice: Dice,
  people: readonly Person[],
  namesakes: ReadonlySet<string>,
  each: number,
): AgencyFile {
  const file = 'daftar-nominatif.csv';
  const lines = people.map(lineOf);
  spoil(dice, lines, [...everyList, ...profiled], each, namesakes);
  const clean = lines.filter(({ codes }) => codes.length === 0);
  const again: Line[] = Array.from({ length: each }, (_, at) => ({
    ...(clean[at * 3] as Line),
    codes: ['row.duplicate'],
  }));
  const other: Line[] = Array.from({ length: each }, (_, at) => ({
    ...(clean[at * 3 + 1] as Line),
    unit: 'Balai Pelatihan',
    codes: ['person.conflict'],
  }));
  const moved = other.filter(({ person }) => person.unit !== 'Balai Pelatihan');
  const all = [...lines, ...again, ...moved];
  const head =
    'NIP LAMA|NIP BARU|GELAR DEPAN|NAMA|GELAR BELAKANG|JENIS KELAMIN|TANGGAL LAHIR|NIK|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM NAMA|TMT CPNS|GOLONGAN NAMA|TMT GOLONGAN|JENIS JABATAN NAMA|ESELON NAMA|JABATAN NAMA|TMT JABATAN|TK PENDIDIKAN NAMA|PENDIDIKAN NAMA|UNIT ORGANISASI NAMA|NIP ATASAN';
  const rows = all.map(({ person, nip, nik, oldNip, birth, sex, unit, superior }) => [
    oldNip,
    nip,
    person.front,
    person.name.toUpperCase(),
    person.back,
    sex,
    dmy(birth, '-'),
    nik,
    person.contract ? 'PPPK' : 'PNS',
    'Aktif',
    `01-0${(Number(person.nip.slice(13, 14)) % 9) + 1}-${person.nip.slice(8, 12)}`,
    person.grade,
    '01-04-2020',
    person.kind,
    '-',
    person.position,
    '01-01-2021',
    person.education,
    'Ilmu Administrasi',
    unit,
    superior,
  ]);
  all.forEach((line, at) => {
    record(truth, file, at + 2, line);
  });
  return csvFile(file, [head.split('|'), ...rows], { separator: ';', bom: true });
}

/** The short form: four columns, commas, names with titles inside quotes. */
export function shortList(
  truth: Truth,
  dice: Dice,
  people: readonly Person[],
  namesakes: ReadonlySet<string>,
  each: number,
): AgencyFile {
  const file = 'asn pppk.csv';
  const lines = people.map((person) => ({
    ...lineOf(person),
    superior: '',
    codes: lineOf(person).codes.filter((code) => code !== 'superior.self'),
  }));
  spoil(
    dice,
    lines,
    [...everyList, ['nip.nik-swapped', (line) => ({ nip: line.person.nik, nik: line.person.nip })]],
    each,
    namesakes,
  );
  const rows = lines.map(({ person, nip, nik, unit }) => [nip, fullName(person), nik, unit]);
  lines.forEach((line, at) => {
    record(truth, file, at + 2, line);
  });
  return csvFile(file, [['NIP BARU', 'NAMA', 'NIK', 'UNOR NAMA'], ...rows], { separator: ',', newline: '\n' });
}

/** A workbook with a cover, a hidden old sheet, titles, a header in two rows, column numbers, a total, a note and a signature. */
export function officeList(
  truth: Truth,
  dice: Dice,
  people: readonly Person[],
  namesakes: ReadonlySet<string>,
  each: number,
): AgencyFile {
  const file = 'Data ASN Kecamatan dan UPT.xlsx';
  const lines = people.map(lineOf);
  const formula: Spoil = ['nip.formula', nipBy((nip) => `="${nip}"`)];
  const stored: Spoil = ['nip.number-matched', (line) => ({ nip: { number: asNumber(line.person.nip) } }), true];
  spoil(dice, lines, [...everyList, formula, stored], each, namesakes);
  const top: Cell[][] = [
    ['PEMERINTAH KABUPATEN CONTOH'],
    ['DAFTAR PEGAWAI APARATUR SIPIL NEGARA'],
    ['KEADAAN 31 DESEMBER 2025'],
    [],
    [],
    ['No', 'Data Pegawai', '', '', '', 'Pangkat/Gol. Ruang', 'Jabatan', 'Unit Kerja', 'Atasan Langsung'],
    ['', 'Nama Lengkap', 'NIP', 'L/P', 'Tanggal Lahir', '', '', '', 'NIP'],
    ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  ];
  truth.add('row.numbering', file, 8);
  const body = lines.map(({ person, nip, birth, sex, unit, superior }, at): Cell[] => {
    record(truth, file, top.length + at + 1, lines[at] as Line);
    return [
      { number: String(at + 1) },
      fullName(person),
      nip,
      sex === 'M' ? 'L' : 'P',
      { serial: serialOf(birth) },
      person.grade,
      person.position,
      unit,
      superior,
    ];
  });
  const last = top.length + body.length;
  const foot: Cell[][] = [
    ['', 'Jumlah', `${body.length} orang`],
    [],
    ['Catatan: data per 31 Desember 2025'],
    ['', '', '', '', '', '', 'Kota Contoh, 31 Desember 2025'],
    ['', '', '', '', '', '', 'Camat,'],
    [],
    ['', '', '', '', '', '', 'Drs. Pejabat Contoh, M.Si.'],
    ['', '', '', '', '', '', 'NIP. 196801011990031001'],
  ];
  truth.add('row.total', file, last + 1);
  truth.add('row.note', file, last + 3);
  truth.add('row.signature', file, last + 4);
  truth.add('row.note', file, last + 5);
  truth.add('row.note', file, last + 7);
  truth.add('row.signature', file, last + 8);
  truth.add('table.hidden', file, 0);
  truth.add('table.unrecognised', file, 0);
  return xlsxFile(file, [
    { name: 'Sampul', rows: [['DAFTAR PEGAWAI'], ['Pemerintah Kabupaten Contoh'], ['Tahun 2025']] },
    { name: 'Data', rows: [...top, ...body, ...foot], merges: ['B6:E6', 'A1:I1'] },
    {
      name: 'lama',
      rows: [
        ['NIP', 'Nama', 'Unit Kerja'],
        ['198001012005011001', 'Sudah Pensiun', 'Sekretariat'],
      ],
      hidden: true,
    },
  ]);
}
