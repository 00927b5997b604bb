import type { WorkField } from '#shared/dossier/work-fields.ts';
import type { WorkKind } from '#shared/dossier/work-tables.ts';
import { fold, foldHeader, isMissing, tidy } from '#shared/rules/word-forms.ts';
import { monthNamed } from './calendar-words.ts';
import { readNumber } from './numbers.ts';
import { cellKindOf, type Sheet, textOf } from './sheet.ts';

/** The values of one row about work while they are gathered. */
export type HeldValues = Partial<Record<WorkField, string | number | null>>;

/** Fields that a table writes once, in the first row of a group: of each kind, and which of them must be blank for a row to go on. */
const groups: Readonly<
  Partial<Record<WorkKind, { readonly fields: readonly WorkField[]; readonly head: readonly WorkField[] }>>
> = {
  skp: { fields: ['code', 'plan', 'superiorPlan', 'superiorCode', 'category'], head: ['plan', 'superiorPlan'] },
  phase: { fields: ['plan', 'category'], head: ['plan'] },
  cascade: {
    fields: ['code', 'objective', 'parentCode', 'goalKind', 'goalLevel', 'agencyCode', 'unit'],
    head: ['code', 'objective'],
  },
  agreement: { fields: ['objective'], head: ['objective'] },
  squad: {
    fields: ['teamCode', 'teamName', 'decree', 'decreeDate', 'scope'],
    head: ['teamCode', 'teamName'],
  },
};

/** Fills the rows of a group from its first row. */
export class GroupRows {
  readonly #group: (typeof groups)[WorkKind];
  #last: HeldValues = {};

  constructor(kind: WorkKind) {
    this.#group = groups[kind];
  }

  fill(values: HeldValues): void {
    const group = this.#group;
    if (group === undefined) return;
    const goesOn = group.head.every((field) => (values[field] ?? null) === null);
    for (const field of group.fields) {
      if (goesOn && (values[field] ?? null) === null && field in this.#last) values[field] = this.#last[field] ?? null;
    }
    if (!goesOn) this.#last = Object.fromEntries(group.fields.map((field) => [field, values[field] ?? null]));
  }
}

/** The name of a file without its folders. */
function fileTitle(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}

/** The first run of 18 digits in a text, blanks and dots inside taken out. */
function nipIn(text: string): string | null {
  const found = /(?<!\d)(\d[\d .]{16,24}\d)(?!\d)/.exec(text)?.[1]?.replace(/\D/g, '') ?? '';
  return found.length === 18 ? found : null;
}

/**
 * The NIP of the one person a form or a sheet is about: of the block "pegawai yang dinilai", of a title line, of the tab, or of the file's
 * own name. Where two blocks are side by side, the block's own column decides.
 */
export function formNip({ table, recognition }: Sheet): string | null {
  const end = Math.max(0, recognition.header - recognition.depth + 1);
  const rows = table.rows.slice(0, end);
  const block = rows.flatMap(({ texts }) =>
    texts.findIndex((text) => /\b(?:pegawai )?yang dinilai\b/.test(fold(text))),
  );
  const from = block.find((column) => column >= 0) ?? 0;
  for (const { texts } of rows) {
    const label = texts.findIndex((text, column) => column >= from && /^nip$/.test(foldHeader(text)));
    if (label < 0) continue;
    const value = texts.slice(label + 1).find((text) => text.trim() !== '' && text.trim() !== ':');
    return nipIn(value ?? '');
  }
  for (const { texts } of rows)
    for (const text of texts) if (/\bnip\b/i.test(text) && nipIn(text) !== null) return nipIn(text);
  return nipIn(table.sheet) ?? nipIn(fileTitle(table.file));
}

/** The month or year that a title line or the file's name bears where no period was read: `Progres Harian Oktober 2025`, `ipasn_2024_bidang`. */
export function periodNamed({ table, recognition }: Sheet): string | null {
  for (const line of [...recognition.titles.lines, fileTitle(table.file)]) {
    const numbered = /(?<!\d)(20\d{2})[-_. ](0[1-9]|1[0-2])(?!\d)/.exec(line);
    if (numbered !== null) return `${numbered[1]}-${numbered[2]}`;
    const named = /(\p{L}{3,})[\s_.-]+(20\d{2})(?!\d)/u.exec(line);
    const month = named === null ? null : monthNamed(named[1] ?? '');
    if (named !== null && month !== null) return `${named[2]}-${String(month).padStart(2, '0')}`;
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(line);
    if (year !== null) return year[1] ?? null;
  }
  return null;
}

/** What follows `Label :` in the rows above the header. */
function titled({ recognition: { titles } }: Sheet, label: RegExp): string | null {
  for (const line of titles.lines) {
    const found = label.exec(line)?.[1];
    if (found !== undefined && !isMissing(found)) return tidy(found);
  }
  return null;
}

/** Values that the sheet says once for all its rows, or that more than one column feeds. */
export function completeValues(kind: WorkKind, sheet: Sheet, index: number, values: HeldValues): void {
  const { titles } = sheet.recognition;
  if (kind === 'skp' && (values.category ?? null) === null) values.category = sectionOf(sheet, index);
  if (kind === 'abk') {
    values.position ??= titled(sheet, /^(?:nama )?jabatan\s*[:=]\s*(.+)$/i) ?? (tidy(sheet.table.sheet) || null);
    values.unit ??= titles.unit === '' ? null : titles.unit;
  }
  if (kind === 'survey-answer') values.service ??= serviceOf(sheet);
  if (kind === 'training' && sheet.fields.has('hours')) values.duration = tidy(textOf(sheet, index, 'hours')) || null;
  if (kind === 'credit') addConversions(sheet, index, values);
}

/** `A. UTAMA` and `B. TAMBAHAN` above the lines of a form. */
function sectionOf({ table, asides }: Sheet, index: number): string | null {
  const head = asides.findLast(({ index: at, what }) => at < index && what === 'section');
  const text = head === undefined ? '' : fold(table.rows[head.index]?.texts.join(' ') ?? '');
  return /\butama\b/.test(text) ? 'Utama' : /\btambahan\b/.test(text) ? 'Tambahan' : null;
}

/** The title line of a survey that names neither the survey nor its period is the service. */
function serviceOf(sheet: Sheet): string | null {
  const said = titled(sheet, /^(?:unit |nama )?(?:layanan|pelayanan)\s*[:=]\s*(.+)$/i);
  if (said !== null) return said;
  const { lines } = sheet.recognition.titles;
  return (
    lines.find(
      (line) => line !== '' && !/survei|skm|ikm|pengolahan|periode|semester|triwulan|tahun|responden|:/i.test(line),
    ) ?? null
  );
}

/** What the foot of a survey's answer sheets prints: its index and its letter, as one row of a recap; null where it prints none. */
export function printedSurvey(sheet: Sheet): { readonly index: number; readonly values: HeldValues } | null {
  const printed: HeldValues = { service: serviceOf(sheet) };
  let at = -1;
  for (const { index, what } of sheet.asides) {
    const cells = (sheet.table.rows[index]?.texts ?? []).filter((text) => text.trim() !== '');
    const label = fold(cells[0] ?? '');
    if (what !== 'total' || cells.length < 2) continue;
    if (/^mutu\b/.test(label)) printed.surveyGrade = tidy(cells[1] ?? '');
    else if (/^(?:nilai )?(?:ikm|skm|indeks)\b/.test(label)) {
      const value = Number((cells[1] ?? '').trim().replace(',', '.'));
      if (Number.isFinite(value)) printed.satisfaction = value;
      at = index;
    }
  }
  return printed.satisfaction === undefined ? null : { index: at, values: printed };
}

/** Whether a column of a balance holds what conversions of one year gave: there is one such column a year. */
export function isConversion(header: string): boolean {
  return /\bkonversi\b/.test(foldHeader(header));
}

/** Balances of conversion by year, one column a year: their sum, and what each year gave. */
function addConversions(sheet: Sheet, index: number, values: HeldValues): void {
  const style = sheet.numbers.get('convertedPoints');
  const row = sheet.table.rows[index];
  if (style === undefined || row === undefined) return;
  const own = sheet.recognition.columns.filter(({ header }) => isConversion(header));
  const found = own.flatMap(({ column, header }) => {
    const value = readNumber(
      row.texts[column] ?? '',
      cellKindOf(sheet, index, 'convertedPoints') === '.' ? 't' : (row.kinds[column] ?? 't'),
      style,
    );
    return typeof value === 'number' ? [{ year: /(?:19|20)\d{2}/.exec(header)?.[0] ?? '', value }] : [];
  });
  if (found.length === 0) return;
  values.convertedPoints = Math.round(found.reduce((sum, { value }) => sum + value, 0) * 1e6) / 1e6;
  values.conversions = found.map(({ year, value }) => `${year} ${value}`.trim()).join('; ');
}

/** One result a line of a cell, of every column of leader's results; and the squad role. */
export function matrixCells(sheet: Sheet, index: number): readonly HeldValues[] {
  const row = sheet.table.rows[index];
  if (row === undefined) return [];
  const first = sheet.fields.get('superiorPlan') ?? 0;
  const taken = new Set([...sheet.fields].flatMap(([field, column]) => (field === 'superiorPlan' ? [] : [column])));
  const results = sheet.recognition.columns
    .filter(({ column }) => column >= first && !taken.has(column))
    .flatMap(({ column, header }) => {
      const superiorPlan = tidy(header.replace(/^.*?hasil kerja (?:pimpinan|atasan|unit)\s*/i, '')) || tidy(header);
      return (row.texts[column] ?? '')
        .split(/\r?\n/)
        .filter((line) => !isMissing(line))
        .map((line): HeldValues => ({ superiorPlan, result: tidy(line), role: null }));
    });
  const roles = textOf(sheet, index, 'role')
    .split(/\r?\n/)
    .filter((line) => !isMissing(line))
    .map((line): HeldValues => ({ superiorPlan: null, result: null, role: tidy(line) }));
  return [...results, ...roles];
}
