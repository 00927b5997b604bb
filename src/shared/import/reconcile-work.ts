import type { WorkField } from '#shared/dossier/work-fields.ts';
import { type WorkKind, workFieldsOf } from '#shared/dossier/work-tables.ts';
import { readNip } from '#shared/people/nip.ts';
import { NameMatch } from './by-name.ts';
import { DayRoll } from './day-roll.ts';
import { choice, leave } from './decision.ts';
import type { Field } from './field.ts';
import { confirmKnown, readIdentity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import type { PeopleBook } from './people-book.ts';
import { type KindOfRater, reconcilePeers } from './reconcile-peers.ts';
import type { AssessmentRecord, WorkRecord } from './record.ts';
import { cellOf, rowNumber, type Sheet, textOf } from './sheet.ts';
import { totalParts } from './totals.ts';
import { fieldValue } from './value.ts';
import { findWorkFaults } from './work-faults.ts';
import {
  completeValues,
  formNip,
  GroupRows,
  type HeldValues,
  matrixCells,
  periodNamed,
  printedSurvey,
} from './work-values.ts';

/** Records of every kind but people, ratings and units, and peer ratings one a pair. Rows in doubt are left out; `book` empty means nobody is known to compare with. */
export function reconcileWork(
  ledger: Ledger,
  sheets: readonly Sheet[],
  book: PeopleBook,
  today: string,
  period: string,
  kindOf: KindOfRater,
): { readonly work: readonly WorkRecord[]; readonly assessments: readonly AssessmentRecord[] } {
  const work: WorkRecord[] = [];
  const peers: Sheet[] = [];
  const seen: SeenRows = new Map();
  const days = new DayRoll();
  for (const sheet of sheets) {
    const { kind } = sheet;
    if (kind === 'rating-recap' || kind === 'nominative' || kind === 'unit-achievement') continue;
    if (book.size === 0 && namesPeople(sheet) && sheet.data.length > 0)
      ledger.findAll(sheet, 'table.no-people', { kind, rows: sheet.data.length });
    if (kind === 'peer-long' || kind === 'peer-wide') peers.push(sheet);
    else settleRows(ledger, sheet, kind, book, today, period, work, seen, days);
  }
  work.push(...days.records());
  return { work, assessments: reconcilePeers(ledger, peers, book, today, period, kindOf) };
}

/** Forms that bear no name: two that say the same are two people's. */
const anonymous: ReadonlySet<WorkKind> = new Set(['survey-answer', 'feedback-answer']);

function namesPeople({ fields }: Sheet): boolean {
  return fields.has('nip') || fields.has('nipName') || fields.has('rateeNip') || fields.has('rateeName');
}

function settleRows(
  ledger: Ledger,
  sheet: Sheet,
  kind: WorkKind,
  book: PeopleBook,
  today: string,
  target: string,
  records: WorkRecord[],
  seen: SeenRows,
  days: DayRoll,
): void {
  const byNip = sheet.fields.has('nip') || sheet.fields.has('nipName');
  const form = !byNip && (kind === 'skp' || kind === 'activity');
  // A recap of indices names people and often nothing else.
  const named = (['name', 'fullName'] as const).find((field) => sheet.fields.has(field));
  const byName = !byNip && kind === 'ip-asn' && named !== undefined && book.size > 0 ? named : null;
  const names = new NameMatch(ledger, sheet, book);
  const titled = byNip || !form ? null : (titleNip(sheet, book) ?? formPerson(ledger, sheet, book, today));
  const stored: ReadonlySet<Field> = new Set<Field>(workFieldsOf(kind));
  const fields = [...sheet.fields.keys()].filter((field) => stored.has(field) || field === 'period');
  const group = new GroupRows(kind);
  const unsaid = periodNamed(sheet);
  for (const index of sheet.data) {
    const meant = byName === null ? titled : names.person(index, byName);
    const who = byNip ? readIdentity(ledger, sheet, index, book, today) : { nip: meant, tentative: '', name: '' };
    const known = byNip && book.size > 0 ? confirmKnown(ledger, sheet, index, who, book, today) : who;
    const values: HeldValues = {};
    let period: string | null = null;
    let sound = (!byNip && byName === null) || known.nip !== null;
    for (const field of fields) {
      const value = fieldValue(ledger, sheet, index, field);
      if (value === undefined) sound = false;
      if (field === 'period') period = value?.toString() ?? null;
      else values[field as WorkField] = value ?? null;
    }
    group.fill(values);
    completeValues(kind, sheet, index, values);
    if (kind === 'ip-asn' && !totalParts(ledger, sheet, index, values)) sound = false;
    if (!anonymous.has(kind) && repeats(ledger, sheet, index, known.tentative || (known.nip ?? ''), fields, seen))
      continue;
    const unit = { ledger, sheet, index, kind, values, period: period ?? sheet.period ?? unsaid ?? target };
    if (!findWorkFaults(unit) || !sound) continue;
    const { file, sheet: tab } = sheet.table;
    const place = { file, sheet: tab, row: rowNumber(sheet, index), cell: cellOf(sheet, index, null) };
    if (kind === 'activity') {
      days.add(ledger, sheet, index, place, known.nip, values);
      continue;
    }
    const about = { kind, nip: known.nip, period: period ?? values.year?.toString() ?? sheet.period ?? unsaid };
    for (const own of kind === 'matrix' ? matrixCells(sheet, index) : [values])
      records.push({ ...place, ...about, values: own });
  }
  const printed = kind === 'survey-answer' ? printedSurvey(sheet) : null;
  if (printed !== null) {
    const { file, sheet: tab } = sheet.table;
    const place = { file, sheet: tab, row: rowNumber(sheet, printed.index), cell: cellOf(sheet, printed.index, null) };
    records.push({ ...place, kind: 'survey', nip: null, period: sheet.period ?? unsaid, values: printed.values });
  }
  names.tell();
}

/** The person a form is about, as the user says where the form does not; a person who alone bears its name is offered. */
function formPerson(ledger: Ledger, sheet: Sheet, book: PeopleBook, today: string): string | null {
  const { file, sheet: tab } = sheet.table;
  const { name } = sheet.recognition.titles;
  const found = name === '' ? [] : book.candidates(readNip('', 't', today), name);
  const id = `form:${file}|${tab}`;
  const choices = [leave, ...found.map((nip) => choice(nip, 'use-nip', { nip, name: book.name(nip) }))];
  const suggested = found.length === 1 ? (found[0] ?? null) : null;
  const answer = ledger.ask({ id, kind: 'form-person', values: { file, name }, choices, suggested, open: true });
  const settled = answer !== null && book.has(answer) ? answer : null;
  const values = { kind: sheet.kind };
  const severity = settled === null ? 'note' : 'changed';
  ledger.note({ code: 'table.person-unnamed', severity, file, sheet: tab, cell: '', row: 0, values, decision: id });
  return settled;
}

/** The person a form is about, as its title rows or its tab say. */
function titleNip(sheet: Sheet, book: PeopleBook): string | null {
  const found = formNip(sheet) ?? sheet.recognition.titles.nip.replace(/\D/g, '');
  return found.length === 18 && (book.size === 0 || book.has(found)) ? found : null;
}

/** Rows about work met so far, by whom they are about and what they say. */
type SeenRows = Map<string, { readonly sheet: Sheet; readonly index: number }>;

/** Whether a row says word for word what another said, in this file or in a copy of it. Of a form that names nobody only its own rows count. */
function repeats(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  who: string,
  fields: readonly Field[],
  seen: SeenRows,
): boolean {
  const own = who === '' ? `${sheet.table.file}|${sheet.table.sheet}` : '';
  const said = fields.map((field) => `${field}=${textOf(sheet, index, field).trim()}`).sort();
  const key = [sheet.kind, own, who, ...said].join('\u0001');
  const before = seen.get(key);
  if (before === undefined) {
    seen.set(key, { sheet, index });
    return false;
  }
  const { table } = before.sheet;
  const code = table === sheet.table ? 'row.duplicate' : 'row.duplicate-elsewhere';
  const values = { nip: who, otherFile: table.file, otherRow: rowNumber(before.sheet, before.index) };
  ledger.find(sheet, index, null, code, 'doubtful', values, { mend: { kind: 'drop-row', value: '' } });
  return true;
}
