import type { FindingCode } from '#shared/domain/import/finding.ts';
import { asNumber, type Truth } from './faults.ts';
import { fullName, type Person, unitNames } from './people.ts';
import type { Dice } from '../../soak/dice.ts';
import { type AgencyFile, type Cell, csvFile, serialOf, xlsxFile } from './sheet-file.ts';

/** One row of a list before it is laid out: what each column shows, and the faults in it. */
interface Line {
  readonly person: Person;
  nip: Cell;
  nik: string;
  oldNip: string;
  birth: string;
  sex: string;
  unit: string;
  superior: string;
  codes: FindingCode[];
  damaged?: boolean;
}

const dmy = (iso: string, by: string): string => [iso.slice(8), iso.slice(5, 7), iso.slice(0, 4)].join(by);

function lineOf(person: Person): Line {
  const { nip, nik, oldNip, birth, sex, unit, superior } = person;
  const codes: FindingCode[] = [];
  if (superior === nip) codes.push('superior.self');
  if (!/^(?:0[1-9]|1[0-2]|2[1-9])$/.test(nip.slice(12, 14))) codes.push('nip.month');
  return { person, nip, nik, oldNip, birth, sex, unit, superior, codes };
}

type Spoil = readonly [FindingCode, (line: Line) => void, damaged?: boolean];

const set = (change: Partial<Line>) => (line: Line): void => void Object.assign(line, change);
const nipBy = (change: (nip: string) => string) => (line: Line): void => void (line.nip = change(line.person.nip));

/** Faults that every list can have. */
const common: readonly Spoil[] = [
  ['nip.apostrophe', nipBy((nip) => `'${nip}`)],
  ['nip.apostrophe', nipBy((nip) => `’${nip}`)],
  ['nip.blank', nipBy((nip) => `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`)],
  ['nip.blank', nipBy((nip) => `${nip.slice(0, 8)}\u00a0${nip.slice(8)}`)],
  ['nip.dot', nipBy((nip) => `${nip.slice(0, 8)}.${nip.slice(8, 14)}.${nip.slice(14, 15)}.${nip.slice(15)}`)],
  ['nip.prefix', nipBy((nip) => `NIP. ${nip}`)],
  ['nip.quote', nipBy((nip) => `“${nip}”`)],
  ['nip.dash', nipBy((nip) => `${nip.slice(0, 8)}-${nip.slice(8)}`)],
  ['nip.lost-digits', nipBy((nip) => nip.slice(0, 17)), true],
  ['nip.garbage', nipBy((nip) => `${nip.slice(0, 8)}2O${nip.slice(10)}`), true],
  ['nip.birth-date', nipBy((nip) => `${nip.slice(0, 4)}13${nip.slice(6)}`), true],
  ['nip.sex-digit', nipBy((nip) => `${nip.slice(0, 14)}3${nip.slice(15)}`), true],
  ['nip.missing', nipBy(() => ''), true],
  ['nip.number-matched', nipBy(asNumber), true],
  ['unit.spelling', (line) => set({ unit: line.unit.toUpperCase() })(line)],
  ['unit.spelling', (line) => set({ unit: line.unit.replace(' ', '  ') })(line)],
];

const profiled: readonly Spoil[] = [
  ['nip.too-young', (line) => nipBy((nip) => `${nip.slice(0, 8)}${Number(nip.slice(0, 4)) + 9}${nip.slice(12)}`)(line), true],
  ['nip.future', nipBy((nip) => `${nip.slice(0, 8)}2031${nip.slice(12)}`), true],
  ['nip.old', (line) => set({ nip: line.person.oldNip, oldNip: '' })(line), true],
  ['nip.nik', (line) => set({ nip: line.person.nik, nik: '' })(line), true],
  ['nip.nik-swapped', (line) => set({ nip: line.person.nik, nik: line.person.nip })(line)],
  ['nip.nik-swapped', (line) => set({ nip: line.person.oldNip, oldNip: line.person.nip })(line)],
  ['birth-date.differs', (line) => set({ birth: `${Number(line.birth.slice(0, 4)) - 1}${line.birth.slice(4)}` })(line)],
  ['birth-date.swapped', (line) => set({ birth: `${line.birth.slice(0, 5)}${line.birth.slice(8)}-${line.birth.slice(5, 7)}` })(line)],
  ['date.unreadable', set({ birth: '1980-02-31' })],
  ['sex.differs', (line) => set({ sex: line.sex === 'M' ? 'F' : 'M' })(line)],
  ['sex.unknown', set({ sex: 'X' })],
  ['superior.unknown', set({ superior: '197001011995031001' })],
  ['unit.abbreviation', set({ unit: 'UPT Lab.' })],
  ['unit.abbreviation', set({ unit: 'Bid. Pelayanan Publik' })],
  ['unit.similar', set({ unit: 'Inspektorad' })],
];

const shapes: Readonly<Partial<Record<FindingCode, (person: Person) => boolean>>> = {
  'birth-date.swapped': ({ birth }) => Number(birth.slice(8)) <= 12 && birth.slice(8) !== birth.slice(5, 7),
  'unit.spelling': ({ unit }) => /[a-z] /.test(unit),
};

/** Spoils `each` rows with every fault; heads of units and namesakes are left alone where the name is the only witness left. */
function spoil(dice: Dice, lines: readonly Line[], spoils: readonly Spoil[], each: number, namesakes: ReadonlySet<string>): void {
  const free = lines.filter(({ codes, person }) => codes.length === 0 && !namesakes.has(person.name));
  for (const [code, change, damaged] of spoils) {
    for (let times = 0; times < each; times++) {
      // The recap of this unit has lost the same digits, so nothing could tell who was meant.
      const unwitnessed = ({ person }: Line): boolean => damaged === true && person.unit === unitNames[1];
      const fit = free.filter((line) => !unwitnessed(line) && (shapes[code]?.(line.person) ?? true));
      const line = dice.pick(fit);
      if (line === undefined) throw new Error(`nobody left to spoil with ${code}`);
      free.splice(free.indexOf(line), 1);
      change(line);
      line.codes.push(code);
      if (damaged === true) line.damaged = true;
    }
  }
}

function record(truth: Truth, file: string, row: number, { codes, damaged, person }: Line): void {
  for (const code of codes) truth.add(code, file, row);
  if (damaged !== true) return;
  truth.damaged.add(person.nip);
  truth.withheld.add(person.nip);
  truth.answer(file, row, person.nip);
}

/** The profile of the national personnel system: many columns, semicolons, BOM; repeated and conflicting rows at its end. */
export function profileList(truth: Truth, dice: Dice, people: readonly Person[], namesakes: ReadonlySet<string>, each: number): AgencyFile {
  const file = 'daftar-nominatif.csv';
  const lines = people.map(lineOf);
  spoil(dice, lines, [...common, ...profiled], each, namesakes);
  const clean = lines.filter(({ codes }) => codes.length === 0);
  const again: Line[] = Array.from({ length: each }, (_, at) => ({ ...(clean[at * 3] as Line), codes: ['row.duplicate'] }));
  const other: Line[] = Array.from({ length: each }, (_, at) => ({ ...(clean[at * 3 + 1] as Line), unit: 'Balai Pelatihan', codes: ['person.conflict'] }));
  const moved = other.filter(({ person }) => person.unit !== 'Balai Pelatihan');
  const all = [...lines, ...again, ...moved];
  const head = 'NIP LAMA|NIP BARU|GELAR DEPAN|NAMA|GELAR BELAKANG|JENIS KELAMIN|TANGGAL LAHIR|NIK|JENIS PEGAWAI NAMA|KEDUDUKAN HUKUM NAMA|TMT CPNS|GOLONGAN NAMA|TMT GOLONGAN|JENIS JABATAN NAMA|ESELON NAMA|JABATAN NAMA|TMT JABATAN|TK PENDIDIKAN NAMA|PENDIDIKAN NAMA|UNIT ORGANISASI NAMA|NIP ATASAN';
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
  all.forEach((line, at) => record(truth, file, at + 2, line));
  return csvFile(file, [head.split('|'), ...rows], { separator: ';', bom: true });
}

/** The short form: four columns, commas, names with titles inside quotes. */
export function shortList(truth: Truth, dice: Dice, people: readonly Person[], namesakes: ReadonlySet<string>, each: number): AgencyFile {
  const file = 'asn pppk.csv';
  const lines = people.map((person) => ({ ...lineOf(person), superior: '', codes: lineOf(person).codes.filter((code) => code !== 'superior.self') }));
  spoil(dice, lines, [...common, ['nip.nik-swapped', (line) => set({ nip: line.person.nik, nik: line.person.nip })(line)]], each, namesakes);
  const rows = lines.map(({ person, nip, nik, unit }) => [nip, fullName(person), nik, unit]);
  lines.forEach((line, at) => record(truth, file, at + 2, line));
  return csvFile(file, [['NIP BARU', 'NAMA', 'NIK', 'UNOR NAMA'], ...rows], { separator: ',', newline: '\n' });
}

/** A workbook with a cover, a hidden old sheet, titles, a header in two rows, column numbers, a total, a note and a signature. */
export function officeList(truth: Truth, dice: Dice, people: readonly Person[], namesakes: ReadonlySet<string>, each: number): AgencyFile {
  const file = 'Data ASN Kecamatan dan UPT.xlsx';
  const lines = people.map(lineOf);
  const formula: Spoil = ['nip.formula', nipBy((nip) => `="${nip}"`)];
  const stored: Spoil = ['nip.number-matched', (line) => set({ nip: { number: asNumber(line.person.nip) } })(line), true];
  spoil(dice, lines, [...common, formula, stored], each, namesakes);
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
    return [{ number: String(at + 1) }, fullName(person), nip, sex === 'M' ? 'L' : 'P', { serial: serialOf(birth) }, person.grade, person.position, unit, superior];
  });
  const last = top.length + body.length;
  const foot: Cell[][] = [['', 'Jumlah', `${body.length} orang`], [], ['Catatan: data per 31 Desember 2025'], ['', '', '', '', '', '', 'Kota Contoh, 31 Desember 2025'], ['', '', '', '', '', '', 'Camat,'], [], ['', '', '', '', '', '', 'Drs. Pejabat Contoh, M.Si.'], ['', '', '', '', '', '', 'NIP. 196801011990031001']];
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
    { name: 'lama', rows: [['NIP', 'Nama', 'Unit Kerja'], ['198001012005011001', 'Sudah Pensiun', 'Sekretariat']], hidden: true },
  ]);
}
