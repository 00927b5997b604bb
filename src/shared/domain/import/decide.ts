import type { OrganisationPredicate } from '../levels.ts';
import type { EmployeeRow, RatingRow } from '../tables.ts';
import type { Decision, Decisions } from './decision.ts';
import type { CellChange, PersonDiff, RatingDiff } from './difference.ts';
import type { ImportPreview } from './preview.ts';
import type { OrganisationRecord, PersonRecord, RatingRecord, WorkRecord } from './record.ts';
import { settle } from './settle.ts';

/** A person to insert (`current` null) or the cells of one to update. */
export interface PersonWrite {
  readonly nip: string;
  readonly current: EmployeeRow | null;
  readonly record: PersonRecord;
  readonly cells: readonly CellChange[];
}

/** A rating to write. `scope` `both`: source and proposal; `initial`: the source alone, the panel's proposal stays. */
export interface RatingWrite {
  readonly nip: string;
  readonly current: RatingRow | null;
  readonly record: RatingRecord;
  readonly scope: 'both' | 'initial';
}

/** The predicate of a unit, or of the agency (`unit` null), where it differs from what is there. */
export interface OrganisationWrite {
  readonly unit: string | null;
  readonly old: OrganisationPredicate | null;
  readonly predicate: OrganisationPredicate;
}

/** What an import writes once decisions are made; `open` are those still without an answer, whose rows are left out. */
export interface ImportOutcome {
  readonly agency: { readonly name: string; readonly code: string };
  readonly listed: boolean;
  readonly units: readonly string[];
  readonly people: readonly PersonWrite[];
  readonly ratings: readonly RatingWrite[];
  readonly organisation: readonly OrganisationWrite[];
  readonly history: readonly RatingRecord[];
  readonly organisationHistory: readonly OrganisationRecord[];
  readonly work: readonly WorkRecord[];
  readonly open: readonly Decision[];
}

/** Which rows of the diff the user has chosen to leave out, as `person:NIP`, `rating:NIP`, `organisation:UNIT`. */
export type Skipped = ReadonlySet<string>;

/**
 * What to write for a preview with these answers. Without any, accepted rows are in, doubtful and conflicting ratings are not, and
 * nobody is invented. An answer can raise a new question (a matched NIP may meet a conflict); it is then among `open`.
 */
export function decide(preview: ImportPreview, decisions: Decisions, skipped: Skipped = new Set()): ImportOutcome {
  const { tables, current, options } = preview.source;
  const answers = { ...options.answers, ...decisions };
  const fresh = Object.keys(decisions).length === 0 ? preview : settle(tables, current, { ...options, answers });
  const people = fresh.people.flatMap((diff) => personWrite(diff, skipped));
  const written = new Set([...current.employees.map(({ nip }) => nip), ...people.map(({ nip }) => nip)]);
  const organisation = fresh.organisation.filter(
    (diff) => diff.old !== diff.new && !skipped.has(`organisation:${diff.unit ?? ''}`),
  );
  const kept = new Set([...people.map(({ record }) => record.unit), ...organisation.map(({ unit }) => unit)]);
  return {
    agency: fresh.agency,
    listed: fresh.listed,
    units: fresh.units.filter((unit) => kept.has(unit)),
    people,
    ratings: fresh.ratings.flatMap((diff) => ratingWrite(diff, written, skipped)),
    organisation: organisation.map((diff) => ({ unit: diff.unit, old: diff.old, predicate: diff.new })),
    history: fresh.history.filter(({ nip }) => written.has(nip)),
    organisationHistory: fresh.organisationHistory,
    work: fresh.work,
    open: fresh.decisions.filter(({ id }) => answers[id] === undefined),
  };
}

function personWrite({ nip, state, current, record, cells }: PersonDiff, skipped: Skipped): readonly PersonWrite[] {
  if (record === null || state === 'same' || skipped.has(`person:${nip}`)) return [];
  return [{ nip, current, record, cells }];
}

/** A rating needs its person: one whose person was left out is left out too. */
function ratingWrite(
  { nip, current, record, write }: RatingDiff,
  written: ReadonlySet<string>,
  skipped: Skipped,
): readonly RatingWrite[] {
  if (record === null || write === 'nothing' || !written.has(nip) || skipped.has(`rating:${nip}`)) return [];
  return [{ nip, current, record, scope: write }];
}
