import { tableName } from '#shared/kernel/table.ts';
import { compareNames } from '#shared/people/person-name.ts';
import { fold, isMissing } from '#shared/rules/word-forms.ts';
import { choice, leave } from './decision.ts';
import { readIdentity } from './identity.ts';
import { type Ledger, rowKey } from './ledger.ts';
import { findMarks, nipCell, nipFault } from './nip-cell.ts';
import type { PeopleBook } from './people-book.ts';
import { personRecordOf } from './person-row.ts';
import type { PersonField, PersonRecord } from './record.ts';
import { cellOf, rowNumber, type Sheet, textOf } from './sheet.ts';
import type { UnitReader } from './unit-reader.ts';

/** A person of this import and the row that first named them. */
export interface PersonDraft {
  readonly sheet: Sheet;
  readonly index: number;
  readonly record: PersonRecord;
  readonly oldNip: string;
}

const compared: readonly PersonField[] = [
  'birthDate',
  'sex',
  'grade',
  'position',
  'positionKind',
  'education',
  'unit',
  'superiorNip',
  'frontTitle',
  'backTitle',
];

/** Everybody on the nominative lists, by NIP. `witness` knows people from elsewhere, to offer matches for damaged NIPs. */
export function reconcilePeople(
  ledger: Ledger,
  sheets: readonly Sheet[],
  witness: PeopleBook,
  units: UnitReader,
  today: string,
): { readonly people: Map<string, PersonDraft>; readonly pending: readonly (readonly [string, number])[] } {
  const people = new Map<string, PersonDraft>();
  const doubtful = new Map<string, { sheet: Sheet; index: number; finding: number }>();
  for (const sheet of sheets) {
    for (const index of sheet.data) {
      const { nip, name, tentative } = readIdentity(ledger, sheet, index, witness, today);
      if (nip === null) {
        const before = doubtful.get(tentative);
        if (before === undefined) doubtful.set(tentative, { sheet, index, finding: ledger.findings.length - 1 });
        else repeat(ledger, sheet, index, before);
        continue;
      }
      const draft = personDraftOf(ledger, sheet, index, nip, name, units, today);
      if (draft === null) continue;
      const before = people.get(nip);
      people.set(nip, before === undefined ? draft : merge(ledger, before, draft));
    }
  }
  const pending = [...doubtful].flatMap(([nip, { finding }]) =>
    /^\d{18}$/.test(nip) ? [[nip, finding] as const] : [],
  );
  return { people, pending };
}

/** The person of one row with unit and superior; null, and refused, when there is no name. */
export function personDraftOf(
  ledger: Ledger,
  sheet: Sheet,
  index: number,
  nip: string,
  name: string,
  units: UnitReader,
  today: string,
): PersonDraft | null {
  if (name === '') {
    ledger.find(sheet, index, 'name', 'name.missing', 'refused', { nip });
    return null;
  }
  const person = personRecordOf(ledger, sheet, index, nip, name);
  const unit = units.read(ledger, sheet, index);
  return {
    sheet,
    index,
    record: { ...person, unit, superiorNip: superior(ledger, sheet, index, nip, today) },
    oldNip: textOf(sheet, index, 'nipOld').replace(/\D/g, ''),
  };
}

function superior(ledger: Ledger, sheet: Sheet, index: number, nip: string, today: string): string | null {
  if (isMissing(textOf(sheet, index, 'superiorNip'))) return null;
  const cell = nipCell(sheet, index, 'superiorNip', today);
  const fault = nipFault(cell.reading);
  findMarks(ledger, sheet, index, cell);
  if (fault !== null) {
    const { digits } = cell.reading;
    ledger.find(sheet, index, 'superiorNip', fault, 'doubtful', {
      written: cell.text.trim(),
      digits,
      length: digits.length,
    });
    return null;
  }
  if (cell.reading.nip !== nip) return cell.reading.nip;
  ledger.find(sheet, index, 'superiorNip', 'superior.self', 'note', { nip });
  return null;
}

function repeat(ledger: Ledger, sheet: Sheet, index: number, first: { sheet: Sheet; index: number }): void {
  const code = sheet.table === first.sheet.table ? 'row.duplicate' : 'row.duplicate-elsewhere';
  ledger.find(sheet, index, null, code, 'doubtful', placeValues(first.sheet, first.index), {
    mend: { kind: 'drop-row', value: '' },
  });
}

function placeValues(sheet: Sheet, index: number): Readonly<Record<string, string | number>> {
  return {
    otherFile: tableName(sheet.table),
    otherRow: rowNumber(sheet, index),
    otherCell: cellOf(sheet, index, 'nip'),
  };
}

/** The same NIP again: a repetition, a second source that fills gaps, or two rows that disagree. */
function merge(ledger: Ledger, first: PersonDraft, next: PersonDraft): PersonDraft {
  const { nip } = next.record;
  const differing = compared.filter((field) => differs(first.record[field], next.record[field]));
  const otherName = compareNames(first.record.name, next.record.name) === 'different';
  const sameTable = first.sheet.table === next.sheet.table;
  const merged: Record<string, string | null> = { ...first.record };
  for (const field of compared) merged[field] = first.record[field] ?? next.record[field];
  if (differing.length === 0 && !otherName) {
    if (sameTable) repeat(ledger, next.sheet, next.index, first);
    return { ...first, record: merged as unknown as PersonRecord };
  }
  const id = `person:${nip}:${rowKey(next.sheet, next.index)}`;
  const label = (draft: PersonDraft): Record<string, string | number> => ({
    file: draft.sheet.table.file,
    row: rowNumber(draft.sheet, draft.index),
    name: draft.record.name,
    ...Object.fromEntries(differing.map((field) => [field, draft.record[field] ?? ''])),
  });
  const choices = [leave, choice('first', 'use-value', label(first)), choice('next', 'use-value', label(next))];
  const fieldNames = [...(otherName ? ['name'] : []), ...differing].join(', ');
  const values = { nip, fields: fieldNames, ...placeValues(first.sheet, first.index) };
  const answer = ledger.ask({ id, kind: 'person-conflict', values, choices, suggested: null, open: false });
  const answered = answer === 'first' || answer === 'next';
  ledger.find(next.sheet, next.index, differing[0] === 'unit' ? 'unit' : null, 'person.conflict', 'doubtful', values, {
    decision: id,
    answered,
  });
  ledger.link(first.sheet, first.index, answered ? 'changed' : 'doubtful');
  const from = answer === 'next' ? next.record : answer === 'first' ? first.record : null;
  for (const field of differing) merged[field] = from?.[field] ?? null;
  if (from !== null) merged.name = from.name;
  return { ...first, record: merged as unknown as PersonRecord };
}

function differs(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && fold(a) !== fold(b);
}

/** People seen with a sound NIP on tables that are no list, as witnesses for a list whose NIPs are damaged. */
export function addWitnesses(book: PeopleBook, sheets: readonly Sheet[], today: string): void {
  for (const sheet of sheets) {
    for (const index of sheet.data) {
      const { reading, name } = nipCell(sheet, index, 'nip', today);
      if (reading.state === 'ok' || reading.state === 'warn')
        book.add(reading.nip, name === '' ? textOf(sheet, index, 'name') : name);
    }
  }
}
