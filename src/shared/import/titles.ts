import type { TableRow } from '#shared/kernel/table.ts';
import { fold, tidy } from '#shared/rules/word-forms.ts';
import { namesPeriod, readPeriod, yearOfReport } from './period.ts';

/** What the rows above the header say. '' or null where they say nothing. `nip` and `name` are of a form about one person. */
export interface Titles {
  readonly agency: string;
  readonly agencyCode: string;
  readonly unit: string;
  readonly period: string | null;
  /** A part of a year that the titles name without the year, '' where they name none. */
  readonly part: string;
  readonly nip: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const agencyLine = /^(\d{3,6})\s*[-–—:]\s*(\p{L}.*)$/u;
const labels: readonly (readonly ['unit' | 'agency' | 'period' | 'nip' | 'name', RegExp])[] = [
  [
    'unit',
    /^(?:nama\s+)?(?:unit\s+(?:kerja|organisasi|pelaksana|penilai)|satuan\s+kerja|unor|satker|unit|work\s+unit|department|bidang\s*\/\s*bagian)\s*[:=]\s*(.+)$/i,
  ],
  [
    'agency',
    /^(?:nama\s+)?(?:instansi|agency|kementerian\s*\/\s*lembaga|pemerintah\s+daerah|opd|skpd|perangkat\s+daerah|organisasi)\s*[:=]\s*(.+)$/i,
  ],
  ['period', /^(?:periode?(?:\s+penilaian)?|period|tahun(?:\s+penilaian)?|bulan|triwulan)\s*[:=]\s*(.+)$/i],
  ['nip', /^(?:nip|nomor\s+induk\s+pegawai)\s*\.?\s*[:=]\s*(.+)$/i],
  ['name', /^(?:nama|nama\s+pegawai|name)\s*[:=]\s*(.+)$/i],
];
const unitWords =
  /^(?:sekretariat|bidang|bagian|sub\s?bagian|subbag|sub\s?bidang|subbid|seksi|upt[dp]?|unit|balai|kantor|inspektorat|direktorat|deputi|biro|pusat|cabang|kelurahan|kecamatan|puskesmas|rsud|sekolah|s[dm][pkan]n?|instalasi|laboratorium|bid|bag|sekr|dinas|badan|satuan|kelompok|tim|pusdatin|loka)\b/i;
const agencyWords =
  /^(?:pemerintah|kementerian|badan|dinas|lembaga|provinsi|kabupaten|kota|sekretariat\s+(?:daerah|jenderal)|inspektorat|komisi|mahkamah|kejaksaan|kepolisian)\b/i;
const legalWords = /\b(?:peraturan|undang|keputusan|edaran|permen\w*|perka|perbup|perwali|nomor|lampiran)\b/i;
const reportWords =
  /\b(?:rekap(?:itulasi)?|laporan|daftar|penilaian|nominatif|evaluasi|formulir|hasil|recap|report|list|lampiran|nomor|tanggal|dicetak|diunduh)\b/i;

const bareLabel =
  /^(?:nama|nip|nama pegawai|unit|unit kerja|unit organisasi|satuan kerja|unor|instansi|opd|skpd|periode|periode penilaian|tahun|agency|period|department)$/i;

/** One line of text from the cells of a row; a label and its value in cells of their own get the colon that was left out. */
function lineOf(texts: readonly string[]): string {
  const filled = texts.filter((text) => text !== '').map(tidy);
  const [first, second] = filled;
  if (first !== undefined && second !== undefined && bareLabel.test(first) && !second.startsWith(':')) {
    return `${first}: ${filled.slice(1).join(' ')}`;
  }
  return filled.join(' ').replace(/\s+:\s*/g, ': ');
}

/** Reads the rows before index `end`, and before them the text that a page has above the table. */
export function readTitles(rows: readonly TableRow[], end: number, above: readonly string[] = []): Titles {
  const lines = [...above, ...rows.slice(0, Math.max(0, end)).map(({ texts }) => lineOf(texts))];
  const said = { unit: '', agency: '', period: null as string | null, nip: '', name: '' };
  let agencyCode = '';
  const loose: string[] = [];
  const dated: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const coded = agencyLine.exec(line);
    const label = labels.find(([, pattern]) => pattern.test(line));
    if (coded !== null && said.agency === '') {
      agencyCode = coded[1] ?? '';
      said.agency = tidy(coded[2] ?? '');
    } else if (label !== undefined) {
      const value = tidy(label[1].exec(line)?.[1] ?? '');
      if (label[0] === 'period') said.period ??= readPeriod(line) ?? readPeriod(value);
      else if (said[label[0]] === '') said[label[0]] = value;
    } else if (namesPeriod(line) && !legalWords.test(line)) dated.push(line);
    else loose.push(line);
  }
  // `TRIWULAN I` and `TAHUN 2025` on lines of their own are one period.
  said.period ??= readPeriod(dated.join(' ')) ?? dated.map(readPeriod).find((period) => period !== null) ?? null;
  said.period ??= loose.map(yearOfReport).find((period) => period !== null) ?? null;
  const part = said.period === null ? dated.join(' ') : '';
  const { agency, unit } = placeLoose(loose, said.agency, said.unit, agencyCode !== '');
  return { agency, agencyCode, unit, period: said.period, part, nip: said.nip, name: said.name, lines };
}

/** Lines without a label: an agency first, then a unit, passing over the report's own name. */
function placeLoose(
  lines: readonly string[],
  agency: string,
  unit: string,
  portal: boolean,
): { agency: string; unit: string } {
  let foundAgency = agency;
  let foundUnit = unit;
  for (const line of lines) {
    if (line.length > 120) continue;
    if (foundAgency === '' && agencyWords.test(line)) foundAgency = line;
    else if (foundUnit === '' && (unitWords.test(line) || portal) && !reportWords.test(line)) foundUnit = line;
  }
  return { agency: foundAgency, unit: foundUnit };
}

/** Whether a line in the middle of a table reads as the head of a unit's section. */
export function namesUnit(line: string): boolean {
  return unitWords.test(fold(line)) || /^unit (?:kerja|organisasi)\b/i.test(line);
}

/** The unit that such a line names: `Unit Kerja: Bidang X` is `Bidang X`. */
export function unitNamed(line: string): string {
  const labelled = labels[0]?.[1].exec(tidy(line))?.[1];
  return tidy(labelled ?? line);
}

/** The filled cells of a row without the `A.`, `II` or `3)` that section heads begin with. */
export function withoutEnumerator(texts: readonly string[]): readonly string[] {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 1 && /^(?:[A-Za-z]|[IVXivx]{1,4}|\d{1,2})[.)]?$/.test(filled[0]?.trim() ?? '')
    ? filled.slice(1)
    : filled;
}

/** Whether the cells of a row read as a title rather than a record: a label and its value, an agency with its code, a unit alone. */
export function isTitleLine(texts: readonly string[]): boolean {
  const filled = withoutEnumerator(texts);
  if (filled.length > 3) return false;
  const line = lineOf(filled);
  if (labels.some(([, pattern]) => pattern.test(line))) return true;
  if (filled.length > 1) return false;
  return agencyLine.test(line) || namesUnit(line) || (namesPeriod(line) && readPeriod(line) !== null);
}
