import { pastPredicates } from '#main/dossier/reads.ts';
import type { Query } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import type { AllowanceOfMonth, GainWorth, IndexRaise } from '#shared/consequences/contract.ts';
import { type AllowanceEdition, allowanceOf } from '#shared/rules/consequence/allowance.ts';
import { subjects } from '#shared/rules/consequence/edition-schema.ts';
import { awardLevels, squadScopes } from '#shared/rules/consequence/facts.ts';
import type { IpAsnEdition, IpAsnResult } from '#shared/rules/consequence/ip-asn.ts';
import { type LineProposal, proposeRating, type RatedLine } from '#shared/rules/consequence/line-rating.ts';
import type { WorkloadEdition } from '#shared/rules/consequence/load.ts';
import { type Gain, type TalentEdition, type TalentResult, talentWith } from '#shared/rules/consequence/talent.ts';
import { predicates, ratings } from '#shared/rules/levels.ts';
import { fold } from '#shared/rules/word-forms.ts';
import { consequencesOf, judgedYear, type KnownPerson, knownPerson } from './computed.ts';
import { editionFor, editionsInForce } from './editions.ts';
import { attendanceOf, phasesOf } from './reads.ts';

/** Everything that follows from one person's rating. @throws Problem `employee.unknown` */
export const consequencePerson: Query<'consequence.person'> = ({ employee }, context) => {
  const { store } = context;
  const known = knownPerson(store, employee);
  const editions = editionsInForce(context, judgedYear(store));
  const own = consequencesOf(known, editions);
  const { kind } = own;
  return {
    ...own,
    worth: worthOf(editionFor(editions, 'talent', kind), known, own.talent),
    raises: raisesOf(editionFor(editions, 'ip-asn', kind), known, own.ipAsn),
    lines: linesOf(editionFor(editions, 'workload', kind), store, known),
    allowance: allowanceMonths(editions.allowance?.[kind]?.edition ?? null, store, known),
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

/** What the results of this year suggest; a result with two indicators is one. Null without any rated result. */
function linesOf(
  edition: WorkloadEdition,
  store: Reader,
  { person, facts: { year } }: KnownPerson,
): LineProposal | null {
  const byResult = new Map<string, RatedLine>();
  for (const { code, plan, category, line_rating, period } of phasesOf(store, person.id)) {
    const rating = ratings.find((one) => one === line_rating);
    if (rating === undefined || (period !== null && !period.startsWith(`${year}`))) continue;
    const key = fold(plan ?? code ?? '');
    if (!byResult.has(key)) byResult.set(key, { main: !/tambahan/i.test(category ?? ''), rating });
  }
  return byResult.size === 0 ? null : proposeRating(edition, [...byResult.values()], person.hasil);
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
  return [...months].sort().map((period) => {
    const row = attendance.findLast((one) => one.period === period);
    const predicate = past.find((one) => one.period === period)?.predicate ?? facts.predicate;
    const result = allowanceOf(edition, {
      predicate,
      reports: row?.reports ?? null,
      below: row?.reports_below ?? null,
      attendance: row?.share ?? null,
    });
    return { period, result };
  });
}
