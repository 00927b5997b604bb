import { pastPredicates } from '#main/dossier/reads.ts';
import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import type {
  AllowanceOfMonth,
  AnnualMonths,
  GainWorth,
  IndexRaise,
  PersonCards,
} from '#shared/consequences/results.ts';
import { recordsSquad } from '#shared/dossier/work-lines.ts';
import { type AllowanceEdition, allowanceOf, attendanceShare } from '#shared/rules/consequence/allowance.ts';
import { subjects } from '#shared/rules/consequence/edition-schema.ts';
import { awardLevels, squadScopes } from '#shared/rules/consequence/facts.ts';
import type { IpAsnEdition, IpAsnResult } from '#shared/rules/consequence/ip-asn.ts';
import {
  annualBesideMonths,
  type LineProposal,
  proposeRating,
  type RatedLine,
} from '#shared/rules/consequence/line-rating.ts';
import type { LoadResult, WorkloadEdition } from '#shared/rules/consequence/load.ts';
import { roleIndicator } from '#shared/rules/consequence/roles.ts';
import { type Gain, type TalentEdition, type TalentResult, talentWith } from '#shared/rules/consequence/talent.ts';
import { type Predicate, predicates, type Rating, ratings } from '#shared/rules/levels.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { meanOf } from '#shared/stats/base/moments.ts';
import type { WorkTables } from '#shared/tables.ts';
import { consequencesOf, judgedYear, type KnownPerson, knownPerson } from './computed.ts';
import { editionFor, editionsInForce } from './editions.ts';
import { attendanceOf, isRecorded, phasesOf, squadLines } from './reads.ts';

/** Everything that follows from one person's rating. @throws Problem `employee.unknown` */
export const consequencePerson: Query<'consequence.person'> = ({ employee }, context) => {
  const { store } = context;
  const known = knownPerson(store, employee);
  const editions = editionsInForce(context, judgedYear(store));
  const own = consequencesOf(known, editions);
  const { kind } = own;
  const edition = editionFor(editions, 'workload', kind);
  const phases = phasesOf(store, known.person.id);
  return {
    ...own,
    worth: worthOf(editionFor(editions, 'talent', kind), known, own.talent),
    raises: raisesOf(editionFor(editions, 'ip-asn', kind), known, own.ipAsn),
    lines: linesOf(edition, phases, known),
    allowance: allowanceMonths(editions.allowance?.[kind]?.edition ?? null, store, known),
    annual: annualOf(store, known),
    roles: roleIndicator(own.load, known.person.hasil, squadLevels(edition, phases, known)),
    unrecorded: unrecordedOf(store, known, own.load),
    editions: subjects.flatMap((subject) => editions[subject]?.[kind]?.edition ?? []),
  };
};

/** Every decree, award or 360 result that would raise this person's value on Y, and what it would make of it. */
function worthOf(edition: TalentEdition, { facts }: KnownPerson, now: TalentResult): readonly GainWorth[] {
  const gains: readonly Gain[] = [
    ...[false, true].flatMap((leads) => squadScopes.map((scope) => ({ kind: 'squad', leads, scope }) as const)),
    ...awardLevels.map((level) => ({ kind: 'award', level }) as const),
    ...predicates.map((predicate) => ({ kind: 'feedback', predicate }) as const),
  ];
  return gains.flatMap((gain) => {
    const { value, row, box } = talentWith(edition, facts, gain);
    return value === null || row === null || now.value === null || value <= now.value
      ? []
      : [{ gain, value, row, box }];
  });
}

/** Points still open in each part of the index, the most first; a sanction is no part that a person can raise. */
function raisesOf(
  { rules }: IpAsnEdition,
  { facts }: KnownPerson,
  { parts, dimensions }: IpAsnResult,
): readonly IndexRaise[] {
  const training = facts.postKind === null ? null : rules.training.points[facts.postKind];
  const got = (rule: string) => parts.find((part) => part.rule === rule)?.points ?? 0;
  const open: IndexRaise[] = [
    { rule: 'education', points: rules.education.max - dimensions.education },
    { rule: 'performance', points: rules.performance.max - dimensions.performance },
    ...(training === null
      ? []
      : (['leadership', 'functional', 'technical', 'seminar'] as const).map((one) => ({
          rule: `training.${one}`,
          points: training[one] - got(`training.${one}`),
        }))),
  ];
  return open.filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
}

type Phases = readonly WorkTables['line_phase'][];

/** Rated results of the year that `counts`; a result with two indicators is one. */
function ratedResults(phases: Phases, year: number, counts: (plan: string) => boolean): readonly RatedLine[] {
  const byResult = new Map<string, RatedLine>();
  for (const { code, plan, category, line_rating, period } of phases) {
    const rating = ratings.find((one) => one === line_rating);
    if (rating === undefined || (period !== null && !period.startsWith(`${year}`)) || !counts(plan ?? '')) continue;
    const key = fold(plan ?? code ?? '');
    if (!byResult.has(key)) byResult.set(key, { main: !/tambahan/i.test(category ?? ''), rating });
  }
  return [...byResult.values()];
}

/** What the results of this year suggest. Null without any rated result. */
function linesOf(edition: WorkloadEdition, phases: Phases, { person, facts }: KnownPerson): LineProposal | null {
  const results = ratedResults(phases, facts.year, () => true);
  return results.length === 0 ? null : proposeRating(edition, results, person.hasil);
}

/** The level of each squad by the rated results that name it; none where they point to no single level. */
function squadLevels(edition: WorkloadEdition, phases: Phases, { facts }: KnownPerson): ReadonlyMap<string, Rating> {
  return new Map(
    facts.squads.flatMap(({ name }) => {
      const results = ratedResults(phases, facts.year, (plan) => recordsSquad([{ plan, indicator: null }], name));
      const rating = results.length === 0 ? null : proposeRating(edition, results, null).rating;
      return rating === null ? [] : [[name, rating] as const];
    }),
  );
}

/** Contribution per role by the weights that a leader sets. @throws Problem `employee.unknown` */
export const consequenceRoles: Query<'consequence.roles'> = ({ employee, weights }, context) => {
  const { store } = context;
  const known = knownPerson(store, employee);
  const editions = editionsInForce(context, judgedYear(store));
  const { load, kind } = consequencesOf(known, editions);
  const levels = squadLevels(editionFor(editions, 'workload', kind), phasesOf(store, known.person.id), known);
  return { roles: roleIndicator(load, known.person.hasil, levels, weights) };
};

/** Squads of the year that no line of the SKP names; none where no SKP is on file, which says nothing about squads. */
function unrecordedOf(store: Reader, { person }: KnownPerson, load: LoadResult): PersonCards['unrecorded'] {
  const lines = squadLines(store, person.id).get(person.id) ?? [];
  if (lines.length === 0) return [];
  return load.squads
    .filter(({ squad }) => isRecorded(squad, lines) === false)
    .map(({ squad }) => ({ squad: squad.name, at: squad.at }));
}

/** The annual predicate beside the evaluations of its months; null without any. */
function annualOf(store: Reader, { person, facts }: KnownPerson): AnnualMonths | null {
  const months = pastPredicates(store, [person.id])
    .flatMap(({ period, predicate }) =>
      predicate === null || !period.startsWith(`${facts.year}-`) ? [] : [{ period, predicate }],
    )
    .toReversed();
  if (months.length === 0) return null;
  const { same, contradicts } = annualBesideMonths(
    facts.predicate,
    months.map(({ predicate }) => predicate),
  );
  return { months, same, contradicts };
}

/** The mean allowance of the months on file, percent; null where no month can be computed. */
export function meanAllowance(edition: AllowanceEdition | null, store: Reader, known: KnownPerson): number | null {
  return meanOf(allowanceMonths(edition, store, known).flatMap(({ result }) => result.value ?? []));
}

/** The allowance of every month of which the attendance or the predicate is on file; none without an adopted edition. */
function allowanceMonths(
  edition: AllowanceEdition | null,
  store: Reader,
  { person, facts }: KnownPerson,
): readonly AllowanceOfMonth[] {
  if (edition === null) return [];
  const attendance = attendanceOf(store, person.id);
  const past = pastPredicates(store, [person.id]);
  const months = new Set(
    [...attendance, ...past].flatMap(({ period }) => (period?.startsWith(`${facts.year}-`) ? [period] : [])),
  );
  const first = person.initial_predicate;
  return [...months].sort().map((period) => {
    const row = attendance.findLast((one) => one.period === period);
    const own = past.find((one) => one.period === period)?.predicate ?? null;
    const under = (predicate: Predicate | null) =>
      allowanceOf(edition, {
        predicate: own ?? predicate,
        reports: row?.reports ?? null,
        below: row?.reports_below ?? null,
        attendance: row === undefined ? null : attendanceShare(row),
        at: row === undefined ? null : { file: row.file, sheet: row.sheet, row: row.row, cell: row.cell },
      });
    const result = under(facts.predicate);
    const before = own !== null || first === null || first === facts.predicate ? null : under(first).value;
    return { period, result, before: before === result.value ? null : before };
  });
}
