import type { QueryContext } from '#main/kernel/context.ts';
import type { PdfOptions } from '#main/papers/pdf/write-pdf.ts';
import type { SpreadsheetMlSheet } from '#main/papers/spreadsheetml/write-spreadsheetml.ts';
import type { TableCell, TableSheet } from '#main/papers/table-sheet.ts';
import { personNamed } from '#main/people/actors.ts';
import { letterheadOf } from '#main/people/document-head.ts';
import { roster } from '#main/people/roster-reads.ts';
import { workshopOf } from '#main/store/rows.ts';
import { missingWords } from '#shared/consequences/why-words.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { Problem } from '#shared/kernel/problem.ts';
import type { ConsequenceFile } from '#shared/record/file-kinds.ts';
import { potentials } from '#shared/rules/consequence/facts.ts';
import type { ResultPart } from '#shared/rules/consequence/result.ts';
import { allConsequences, consequencesOf, judgedYear, knownPerson } from './computed.ts';
import { creditPaper } from './credit-paper.ts';
import type { CreditDocument } from './credit-tables.ts';
import { editionsInForce } from './editions.ts';

type Ground = Pick<QueryContext, 'store' | 'resources'>;

/** Writes a file of what was read before. */
type Write = (drawing: { readonly fonts: string } & Pick<PdfOptions, 'onPart'>) => Promise<Uint8Array>;

/** A file about consequences, read at one moment. @throws Problem `export.whose`, `employee.unknown`, `consequence.no-credit` */
export function consequenceFile(kind: ConsequenceFile, employee: string | undefined, ground: Ground): Write {
  if (kind === 'ip-asn-units') {
    const sheets = indexOfUnits(ground);
    return async () => (await import('#main/papers/spreadsheetml/write-spreadsheetml.ts')).writeSpreadsheetMl(sheets);
  }
  if (kind === 'credit-pdf' || kind === 'credit-docx') return creditSheetsOf(kind, creditDocument(employee, ground));
  const sheet =
    kind === 'credit-table' ? creditTable(ground) : kind === 'ip-asn' ? indexTable(ground) : talentTable(ground);
  return async () => (await import('#main/papers/xlsx/write-xlsx.ts')).writeTableXlsx({ sheets: [sheet] });
}

function creditSheetsOf(kind: 'credit-pdf' | 'credit-docx', document: CreditDocument): Write {
  const paper = creditPaper(document);
  if (kind === 'credit-docx') return async () => (await import('#main/papers/docx/write-docx.ts')).paperDocx(paper);
  return async ({ fonts, onPart }) => {
    const { loadDocumentFonts } = await import('#main/papers/document-fonts.ts');
    return (await import('#main/papers/pdf/write-pdf.ts')).paperPdf(paper, loadDocumentFonts(fonts), onPart);
  };
}

function creditDocument(employee: string | undefined, ground: Ground): CreditDocument {
  const { store } = ground;
  if (employee === undefined) throw new Problem('export.whose', {}, { field: 'employee' });
  const known = knownPerson(store, employee);
  const { person } = known;
  const year = judgedYear(store);
  const { creditPoints } = consequencesOf(known, editionsInForce(ground, year));
  const { predicate, balance, posts } = known.facts;
  if (creditPoints.value === null || predicate === null)
    throw new Problem('consequence.no-credit', { name: person.name }, { field: 'employee' });
  const { agency, name } = workshopOf(store);
  return {
    letterhead: letterheadOf(store),
    agency: agency === '' ? name : agency,
    year,
    date: localToday(),
    person: {
      name: personNamed(person).name,
      nip: person.nip,
      born: person.birth_date,
      sex: person.sex,
      grade: person.grade,
      position: person.position,
      unit: person.unit,
    },
    posts,
    predicate,
    credit: creditPoints,
    balance,
  };
}

const rounded = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(3));

/** One row a period of everybody who holds credit points. */
function creditTable(ground: Ground): TableSheet {
  const titles = [
    'NIP',
    'Nama',
    'Unit Kerja',
    'Jabatan',
    'Jenjang',
    'Bulan',
    'Prosentase',
    'Koefisien',
    'Angka Kredit',
    'Jumlah Tahun Ini',
    'Kumulatif',
    'Kebutuhan Jenjang',
    'Kekurangan Jenjang',
  ];
  const rows = allConsequences(ground).flatMap(({ nip, name, unit, creditPoints }) =>
    creditPoints.periods.map((period): readonly TableCell[] => [
      nip,
      name,
      unit,
      period.post,
      period.level,
      `${period.from}-${period.to}`,
      period.percent,
      period.coefficient,
      period.printed,
      creditPoints.printed,
      rounded(creditPoints.balance?.cumulative),
      creditPoints.balance?.needed ?? null,
      rounded(creditPoints.balance?.short),
    ]),
  );
  return { name: 'Angka Kredit', columns: titles.map((title) => ({ title })), rows };
}

/** The IP ASN recap as agencies pass it on: its header on row 7. What is missing is said in the last column, never printed as a bare zero. */
function indexTable(ground: Ground): TableSheet {
  const { agency, name } = workshopOf(ground.store);
  const posts = new Map(roster(ground.store, {}).map(({ id, position }) => [id, position]));
  const heads = [
    'Nama',
    'Nama Jabatan',
    'Satuan Kerja',
    'Kualifikasi',
    'Kompetensi',
    'Kinerja',
    'Disiplin',
    'Total',
    'Keterangan',
  ];
  const people = allConsequences(ground);
  const editions = [...new Set(people.map(({ ipAsn }) => ipAsn.edition))].join(', ');
  return {
    name: 'IP ASN',
    titles: [
      'INDEKS PROFESIONALITAS ASN',
      agency === '' ? name : agency,
      `Tahun ${judgedYear(ground.store)}`,
      `Edisi: ${editions}`,
      'Kategori menurut batas bawah',
    ],
    columns: heads.map((title) => ({ title })),
    rows: people.map(({ employee, name: person, unit, ipAsn }) => [
      person,
      posts.get(employee) ?? null,
      unit,
      rounded(ipAsn.dimensions.education),
      rounded(ipAsn.dimensions.training),
      rounded(ipAsn.dimensions.performance),
      rounded(ipAsn.dimensions.discipline),
      rounded(ipAsn.value),
      ipAsn.missing.length === 0
        ? null
        : `belum ada: ${ipAsn.missing.map((name) => missingWords[name]?.id ?? name).join(', ')}`,
    ]),
  };
}

/** The second layout in use: a sheet for every unit, its header on row 5. */
function indexOfUnits(ground: Ground): readonly SpreadsheetMlSheet[] {
  const units = Map.groupBy(allConsequences(ground), ({ unit }) => unit ?? '-');
  return [...units].map(([unit, people]) => ({
    name: unit,
    titles: ['Indeks Profesionalitas Pada Perangkat Daerah', unit, `Tahun ${judgedYear(ground.store)}`],
    headerRow: 5,
    columns: ['NO', 'NAMA', 'NIP', 'KINERJA', 'DISIPLIN', 'KOMPETENSI', 'KUALIFIKASI', 'TOTAL'],
    rows: people.map(({ name, nip, ipAsn: { dimensions, value } }, at) => [
      at + 1,
      name,
      nip,
      rounded(dimensions.performance),
      rounded(dimensions.discipline),
      rounded(dimensions.training),
      rounded(dimensions.education),
      rounded(value),
    ]),
  }));
}

const potentialHeads = [
  'X - Penilaian Kompetensi',
  'X - Pengembangan Kompetensi',
  'X - Pengalaman Jabatan',
  'X - Penilaian Potensi',
  'X - Tingkat Pendidikan Formal',
  'X - Kesesuaian Bidang Ilmu',
  'X - Verifikasi Rekam Jejak Disiplin',
];
const performanceHeads = [
  'Y - Penilaian Kinerja',
  'Y - Penghargaan',
  'Y - Penugasan dalam Tim Kerja',
  'Y - Umpan Balik Kinerja 360',
];

/** The score in a part "weight % × score = points". */
function scoreOf(parts: readonly ResultPart[], rule: string): number | null {
  const score = parts.find((part) => part.rule === rule)?.arithmetic[3];
  return typeof score === 'number' ? score : null;
}

/** The talent sheet in the layout that the talent system takes; what is not computable stays blank. */
function talentTable(ground: Ground): TableSheet {
  const posts = new Map(roster(ground.store, {}).map(({ id, position }) => [id, position]));
  const heads = [
    'NIP',
    'Nama',
    'Unit Organisasi',
    'Jabatan',
    'Nilai X',
    'Nilai Y',
    'Box',
    ...potentialHeads,
    ...performanceHeads,
  ];
  return {
    name: 'Data Talenta',
    columns: heads.map((title) => ({ title })),
    rows: allConsequences(ground).map(({ employee, nip, name, unit, talent }) => [
      nip,
      name,
      unit,
      posts.get(employee) ?? null,
      rounded(talent.x),
      rounded(talent.value),
      talent.box,
      ...potentials.map((one) => scoreOf(talent.potential, `potential.${one}`)),
      ...['performance', 'award', 'squad', 'feedback'].map((rule) => scoreOf(talent.parts, rule)),
    ]),
  };
}
