import type { SourceTable } from '#shared/kernel/table.ts';
import { compareNames } from '#shared/people/person-name.ts';
import { comparePeople, compareRatings } from './difference.ts';
import type { TableKind } from './field.ts';
import type { ImportOptions, ImportPreview, OrganisationDiff, RowPreview, TablePreview } from './import-preview.ts';
import { Ledger, noRows } from './ledger.ts';
import { PeopleBook } from './people-book.ts';
import { readPeriod } from './period.ts';
import { writtenName } from './person-row.ts';
import { kindOfRater } from './rater-kind.ts';
import { reconcileOrganisation, speaksAbout } from './reconcile-organisation.ts';
import { addWitnesses, type PersonDraft, personDraftOf, reconcilePeople } from './reconcile-people.ts';
import { findPeriods, reconcilePeriod } from './reconcile-period.ts';
import { type RatingDraft, readRatingDrafts, reconcileRatings } from './reconcile-ratings.ts';
import { reconcileWork } from './reconcile-work.ts';
import type { CurrentState, OrganisationRecord, PersonRecord } from './record.ts';
import { cellOf, rowNumber, type Sheet, textOf } from './sheet.ts';
import { readSheets } from './sheets-read.ts';
import { findListFaults } from './superiors.ts';
import { UnitReader } from './unit-reader.ts';
import { compareAssessments, comparePast, comparePastPredicates, compareWork } from './work-difference.ts';

/** Settles a whole import: one pure function of tables, workshop and answers. */
export function reconcile(
  tables: readonly SourceTable[],
  current: CurrentState,
  options: ImportOptions,
): ImportPreview {
  const { today, matrix } = options;
  const ledger = new Ledger(options.answers ?? {});
  const { sheets, previews } = readSheets(ledger, tables, options, readPeriod(current.period) ?? current.period);
  const of = (...kinds: readonly TableKind[]): readonly Sheet[] => sheets.filter(({ kind }) => kinds.includes(kind));
  const lists = of('nominative');
  const recaps = of('rating-recap');
  const listed = lists.length > 0;
  const closed = listed || current.listPresent;

  const units = new UnitReader(
    current.units.map(({ name }) => name),
    listed ? lists : recaps,
    of('unit-achievement'),
  );
  const { people, pending } = reconcilePeople(
    ledger,
    lists,
    witnesses(current, [...recaps, ...of('workload', 'training'), ...lists], today),
    units,
    today,
  );
  const book = bookOf(current, people);
  for (const [nip, finding] of pending) book.addPending(nip, finding);
  const drafts = readRatingDrafts(ledger, recaps, book, closed, matrix, current.period, today);
  const clashing = addFromRecaps(ledger, drafts, people, book, units, today);
  findListFaults(ledger, people, book, current);
  const settled = reconcileRatings(ledger, drafts).filter(({ nip }) => !clashing.has(nip));
  const chosen = reconcilePeriod(ledger, current, new Set(drafts.map(({ period }) => period)));
  findPeriods(ledger, recaps, current.period, chosen);

  const persons = [...people.values()].map(({ record }) => record);
  const unitNames = new Set([
    ...current.units.map(({ name }) => name),
    ...persons.flatMap(({ unit }) => (unit === null ? [] : [unit])),
  ]);
  const agency = agencyOf(sheets);
  const target = readPeriod(current.period) ?? current.period;
  const organisation = reconcileOrganisation(
    ledger,
    of('unit-achievement'),
    units,
    unitNames,
    [current.agency, agency.name],
    target,
  );
  const { work, assessments } = reconcileWork(ledger, sheets, book, today, target, kindOfRater(current, persons));

  // A rating without its person is never written.
  const present = new Set([...persons, ...current.employees].map(({ nip }) => nip));
  const own = settled.filter(({ nip, period }) => period === chosen && chosen !== null && present.has(nip));
  const ratings = compareRatings(ledger, own, current, placesOf(drafts));
  const mine = organisation.filter(({ period }) => speaksAbout(period, target));
  return {
    ...rowsOf(ledger, sheets, previews),
    findings: ledger.findings,
    decisions: [...ledger.decisions.values()],
    agency,
    listed,
    units: newUnits(current, persons, mine),
    people: comparePeople(persons, current, listed),
    ratings,
    organisation: compareOrganisation(mine, current, options.organisation ?? {}, target),
    history: comparePast(
      settled.filter(({ period }) => period !== chosen),
      current,
    ),
    organisationHistory: comparePastPredicates(
      organisation.filter(({ period }) => !speaksAbout(period, target)),
      current,
    ),
    work: compareWork(work, current),
    assessments: compareAssessments(assessments, current),
    source: { tables, current, options },
  };
}

function witnesses(current: CurrentState, others: readonly Sheet[], today: string): PeopleBook {
  return new PeopleBook((book) => {
    for (const { nip, name } of current.employees) book.add(nip, name);
    addWitnesses(book, others, today);
  });
}

function bookOf(current: CurrentState, people: ReadonlyMap<string, PersonDraft>): PeopleBook {
  const book = new PeopleBook();
  for (const { record, oldNip } of people.values()) {
    book.add(record.nip, record.name);
    if (oldNip.length === 9) book.addOld(oldNip, record.nip);
  }
  for (const { nip, name } of current.employees) book.add(nip, name);
  return book;
}

/** Where no list was ever imported the recaps themselves name the people; else only those whom the user has said to add. */
function addFromRecaps(
  ledger: Ledger,
  drafts: readonly RatingDraft[],
  people: Map<string, PersonDraft>,
  book: PeopleBook,
  units: UnitReader,
  today: string,
): ReadonlySet<string> {
  const clashing = new Set<string>();
  for (const { sheet, index, nip, name } of drafts) {
    if (nip === null) continue;
    if (book.has(nip)) {
      // Only a person added a moment ago can meet another name here; the others were held against the book before.
      const known = people.get(nip);
      if (known === undefined || name === '' || compareNames(name, known.record.name) !== 'different') continue;
      if (known.sheet === sheet && known.index === index) continue;
      if (known.sheet.kind !== 'rating-recap') continue;
      ledger.find(sheet, index, 'name', 'name.differs', 'doubtful', { nip, name, known: known.record.name });
      ledger.link(known.sheet, known.index, 'doubtful');
      clashing.add(nip);
      continue;
    }
    const draft = personDraftOf(ledger, sheet, index, nip, name, units, today);
    if (draft === null) continue;
    people.set(nip, draft);
    book.add(nip, draft.record.name);
  }
  return clashing;
}

function agencyOf(sheets: readonly Sheet[]): { name: string; code: string } {
  const found = sheets.map(({ recognition }) => recognition.titles).filter(({ agency }) => agency !== '');
  const titles = found.find(({ agencyCode }) => agencyCode !== '') ?? found[0];
  return { name: titles?.agency ?? '', code: titles?.agencyCode ?? '' };
}

function placesOf(
  drafts: readonly RatingDraft[],
): (nip: string) => { file: string; sheet: string; cell: string; row: number } {
  const places = new Map(drafts.map((draft) => [draft.tentative, draft] as const));
  return (nip) => {
    const draft = places.get(nip);
    if (draft === undefined) return { file: '', sheet: '', cell: '', row: 0 };
    const { sheet, index } = draft;
    return {
      file: sheet.table.file,
      sheet: sheet.table.sheet,
      cell: cellOf(sheet, index, 'predicate'),
      row: rowNumber(sheet, index),
    };
  };
}

function rowsOf(
  ledger: Ledger,
  sheets: readonly Sheet[],
  previews: readonly TablePreview[],
): Pick<ImportPreview, 'tables' | 'rows' | 'counts'> {
  const rows: RowPreview[] = [];
  const counts = noRows();
  const tables = [...previews];
  for (const sheet of sheets) {
    const own = noRows();
    for (const index of sheet.data) {
      const state = ledger.state(sheet, index);
      counts[state]++;
      own[state]++;
      const nip = textOf(sheet, index, sheet.fields.has('rateeNip') ? 'rateeNip' : 'nip');
      rows.push({
        table: sheet.index,
        index,
        row: rowNumber(sheet, index),
        kind: sheet.kind,
        state,
        nip,
        name: writtenName(sheet, index),
        findings: ledger.of(sheet, index),
      });
    }
    const preview = tables[sheet.index];
    if (preview !== undefined) tables[sheet.index] = { ...preview, counts: own };
  }
  return { tables, rows, counts };
}

function newUnits(
  current: CurrentState,
  persons: readonly PersonRecord[],
  organisation: readonly OrganisationRecord[],
): readonly string[] {
  const known = new Set(current.units.map(({ name }) => name));
  const named = [...persons.map(({ unit }) => unit), ...organisation.map(({ unit }) => unit)];
  return [...new Set(named.filter((unit) => unit !== null && !known.has(unit)))] as string[];
}

/** What the sources say of units, with what the user has set or corrected in the preview. */
function compareOrganisation(
  records: readonly OrganisationRecord[],
  current: CurrentState,
  edits: NonNullable<ImportOptions['organisation']>,
  target: string,
): readonly OrganisationDiff[] {
  const units = new Map(current.units.map((unit) => [unit.name, unit]));
  const oldOf = (unit: string | null) =>
    unit === null ? current.organisation : (units.get(unit)?.organisation_predicate ?? null);
  const diffs = records.map(({ unit, period, predicate }): OrganisationDiff => {
    const edit = edits[unit ?? ''];
    return {
      unit,
      period,
      old: oldOf(unit),
      new: edit?.predicate ?? predicate,
      source: predicate,
      reason: edit?.reason ?? null,
    };
  });
  const said = new Set(records.map(({ unit }) => unit ?? ''));
  for (const [key, { predicate, reason }] of Object.entries(edits)) {
    const unit = key === '' ? null : key;
    if (!said.has(key)) diffs.push({ unit, period: target, old: oldOf(unit), new: predicate, source: null, reason });
  }
  return diffs;
}
