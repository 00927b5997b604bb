import type { EmployeeRow, RatingRow } from '#shared/people/rows.ts';
import type { OrganisationPredicate } from '#shared/rules/levels.ts';
import type { Decision, Decisions } from './decision.ts';
import type { CellChange, PersonDiff, RatingDiff } from './difference.ts';
import type { ImportPreview } from './import-preview.ts';
import { reconcile } from './reconcile.ts';
import type { PersonRecord, RatingRecord } from './record.ts';
import { everything, type Selection } from './selection.ts';
import type { AssessmentDiff, PastDiff, PastPredicateDiff, WorkDiff } from './work-difference.ts';

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

/** The predicate of a unit, or of the agency (`unit` null), where it differs from what is there. `reason`: the user's own, else null. */
interface OrganisationWrite {
  readonly unit: string | null;
  readonly old: OrganisationPredicate | null;
  readonly predicate: OrganisationPredicate;
  readonly reason: string | null;
}

/** What an import writes once decisions are made; `open` are those still without an answer, whose rows are left out. */
export interface ImportOutcome {
  readonly agency: { readonly name: string; readonly code: string };
  readonly listed: boolean;
  readonly units: readonly string[];
  readonly people: readonly PersonWrite[];
  readonly ratings: readonly RatingWrite[];
  readonly organisation: readonly OrganisationWrite[];
  readonly history: readonly PastDiff[];
  readonly organisationHistory: readonly PastPredicateDiff[];
  readonly work: readonly WorkDiff[];
  readonly assessments: readonly AssessmentDiff[];
  readonly open: readonly Decision[];
}

/**
 * What to write for a preview with these answers. Without any, accepted rows are in, doubtful and conflicting ratings are not, and
 * nobody is invented. An answer can raise a new question (a matched NIP may meet a conflict); it is then among `open`.
 */
export function decide(preview: ImportPreview, decisions: Decisions, selection: Selection = everything): ImportOutcome {
  const { tables, current, options } = preview.source;
  const answers = { ...options.answers, ...decisions };
  const fresh = Object.keys(decisions).length === 0 ? preview : reconcile(tables, current, { ...options, answers });
  const people = fresh.people.flatMap((diff) => personWrite(diff, selection));
  const written = new Set([...current.employees.map(({ nip }) => nip), ...people.map(({ nip }) => nip)]);
  const organisation = fresh.organisation.filter(
    (diff) => diff.old !== diff.new && selection.takes('organisation', 'changed', diff.unit ?? ''),
  );
  const kept = new Set([...people.map(({ record }) => record.unit), ...organisation.map(({ unit }) => unit)]);
  const units = fresh.units.filter((unit) => kept.has(unit));
  const known = new Set([...current.units.map(({ name }) => name), ...units]);
  const fits = (nip: string | null): boolean => nip === null || written.has(nip);
  return {
    agency: fresh.agency,
    listed: fresh.listed,
    units,
    people,
    ratings: fresh.ratings.flatMap((diff) => ratingWrite(diff, written, selection)),
    organisation: organisation.map(({ unit, old, new: predicate, reason }) => ({ unit, old, predicate, reason })),
    history: fresh.history.filter(
      ({ state, record }) =>
        state !== 'same' && written.has(record.nip) && selection.takes('history', state, record.period),
    ),
    organisationHistory: fresh.organisationHistory.filter(
      ({ state, record: { unit, period } }) =>
        state !== 'same' && (unit === null || known.has(unit)) && selection.takes('history', state, period),
    ),
    work: fresh.work.filter(
      ({ state, record }) => state !== 'same' && fits(record.nip) && selection.takes('work', state, record.kind),
    ),
    assessments: fresh.assessments.filter(
      ({ state, record }) =>
        state !== 'same' && written.has(record.rateeNip) && selection.takes('assessment', state, record.rateeNip),
    ),
    open: fresh.decisions.filter(({ id }) => answers[id] === undefined),
  };
}

function personWrite({ nip, state, current, record, cells }: PersonDiff, selection: Selection): readonly PersonWrite[] {
  if (record === null || state === 'same' || !selection.takes('person', state, nip)) return [];
  return [{ nip, current, record, cells }];
}

/** A rating needs its person: one whose person was left out is left out too. */
function ratingWrite(
  { nip, state, current, record, write }: RatingDiff,
  written: ReadonlySet<string>,
  selection: Selection,
): readonly RatingWrite[] {
  if (record === null || write === 'nothing' || !written.has(nip) || !selection.takes('rating', state, nip)) return [];
  return [{ nip, current, record, scope: write }];
}
