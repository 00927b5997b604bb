import { isContract } from '#shared/people/nip.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import {
  isAnnulled,
  isRecognised,
  leadsSquad,
  speltAward,
  speltDegree,
  speltPost,
  speltSanction,
  speltScope,
  speltTraining,
} from '#shared/rules/consequence/fact-spelling.ts';
import type { BalanceFact, ListKind, PersonFacts, Potential, PotentialFact } from '#shared/rules/consequence/facts.ts';
import type { Cell } from '#shared/rules/consequence/result.ts';
import { speltPredicate } from '#shared/rules/level-spelling.ts';
import type { WorkTables } from '#shared/tables.ts';

/** The tables about work from which consequences are computed. */
export const factTables = [
  'education',
  'training',
  'discipline',
  'award',
  'squad_member',
  'post',
  'credit_balance',
  'feedback_recap',
  'talent',
  'workload',
] as const;

export type FactTable = (typeof factTables)[number];

/** The rows of one person, by table. */
export type PersonRows = { readonly [T in FactTable]: readonly WorkTables[T][] };

interface Row {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly cell: string;
}

function at({ file, sheet, row, cell }: Row): Cell {
  return { file, sheet, row, cell };
}

function yearOf(day: string | null | undefined): number | null {
  const year = day === null || day === undefined ? Number.NaN : Number(day.slice(0, 4));
  return Number.isInteger(year) ? year : null;
}

/** A decree's number; offices write a dash for none. */
function numberOf(text: string | null): string | null {
  return text === null || !/[\p{L}\d]/u.test(text) ? null : text.trim();
}

/** What the rules look at, from the rows of one person; words that the rules do not know become null, never a guess. */
export function personFacts(
  person: RosterRow,
  rows: PersonRows,
  year: number,
  lists: ReadonlySet<ListKind>,
): PersonFacts {
  const { predicate } = person;
  const feedback = ofYear(rows.feedback_recap, year).flatMap((row) => {
    const spelt = speltPredicate(row.feedback_level ?? '');
    return spelt.known ? [{ predicate: spelt.level, at: at(row) }] : [];
  });
  const kind = speltPost(person.position_kind);
  const sheet = ofYear(rows.talent, year).at(-1);
  const load = rows.workload.filter((row) => (row.year ?? row.period ?? `${year}`).startsWith(`${year}`)).at(-1);
  return {
    nip: person.nip,
    pppk: isContract(person.nip),
    year,
    post: person.position,
    postKind: kind === 'suspended' ? null : kind,
    unit: person.unit,
    degree: speltDegree(person.education),
    predicate: person.final_predicate ?? predicate,
    predicateAt: null,
    educations: rows.education.flatMap((row) => {
      const degree = speltDegree(row.degree);
      return degree === null ? [] : [{ degree, recognised: isRecognised(row.recognition), at: at(row) }];
    }),
    trainings: rows.training.map((row) => ({
      kind: speltTraining(row.training_kind),
      name: row.title ?? row.training_kind ?? '',
      certificate: numberOf(row.certificate),
      year: yearOf(row.year) ?? yearOf(row.end),
      hours: row.hours,
      at: at(row),
    })),
    sanctions: rows.discipline.map((row) => ({
      level: speltSanction(row.level) ?? speltSanction(row.sanction),
      decreed: row.decree_date,
      from: row.start,
      to: row.end,
      annulled: isAnnulled(row.status),
      at: at(row),
    })),
    awards: rows.award.map((row) => ({
      name: row.award ?? '',
      level: speltAward(row.award_level),
      year: yearOf(row.date),
      at: at(row),
    })),
    squads: rows.squad_member.map((row) => ({
      name: row.team_name ?? row.team_code ?? '',
      number: numberOf(row.decree),
      decreed: row.decree_date,
      scope: speltScope(row.scope),
      leads: leadsSquad(row.role),
      from: row.start,
      to: row.end,
      minutes: row.minutes,
      months: row.months,
      recorded: row.in_skp === null ? null : row.in_skp === 1,
      at: at(row),
    })),
    posts: rows.post.map((row) => ({
      kind: speltPost(row.position_kind),
      name: row.position ?? '',
      unit: row.unit,
      from: row.start,
      to: row.end,
      at: at(row),
    })),
    balance: balanceOf(rows.credit_balance.at(-1)),
    feedback: feedback.at(-1) ?? null,
    potential: potentialOf(sheet),
    sheet: sheet === undefined ? null : { y: sheet.axis_y, squad: sheet.y_squad, at: at(sheet) },
    load:
      load === undefined || load.minutes === null ? null : { minutes: load.minutes, months: load.months, at: at(load) },
    lists,
  };
}

/** Rows of the year judged, and those that name no period. */
function ofYear<R extends { readonly period: string | null }>(rows: readonly R[], year: number): readonly R[] {
  return rows.filter(({ period }) => period === null || period.startsWith(`${year}`));
}

function balanceOf(row: WorkTables['credit_balance'] | undefined): BalanceFact | null {
  if (row === undefined) return null;
  return {
    post: row.position ?? '',
    base: row.base_points,
    former: row.former_points,
    adjustment: row.adjusted_points,
    converted: row.converted_points,
    education: row.education_points,
    at: at(row),
  };
}

const indicators: Readonly<Record<Potential, keyof WorkTables['talent']>> = {
  competence: 'x_competence',
  development: 'x_development',
  experience: 'x_experience',
  potential: 'x_potential',
  education: 'x_education',
  field: 'x_field',
  discipline: 'x_discipline',
};

function potentialOf(row: WorkTables['talent'] | undefined): readonly PotentialFact[] {
  if (row === undefined) return [];
  return (Object.entries(indicators) as [Potential, keyof WorkTables['talent']][]).flatMap(([indicator, column]) => {
    const score = row[column];
    return typeof score === 'number' ? [{ indicator, score, at: at(row) }] : [];
  });
}
