import type { Predicate, Rating } from '../levels.ts';
import type { EditionOf } from './edition-schema.ts';
import type { PersonFacts, SquadFact } from './facts.ts';
import type { Result, ResultPart } from './result.ts';
import { potentialOf } from './talent-potential.ts';
import { withinYears } from './windows.ts';

export type TalentEdition = EditionOf<'talent'>;
type TalentColumn = 'tinggi' | 'menengah' | 'rendah';

/** `value` is Y. `x`, `column` and `box` are null while an indicator of X is missing; `talent` is the mean of both axes. */
export interface TalentResult extends Result {
  readonly row: Rating | null;
  readonly x: number | null;
  readonly potential: readonly ResultPart[];
  readonly column: TalentColumn | null;
  readonly box: number | null;
  readonly talent: number | null;
}

interface Scored {
  readonly score: number;
  readonly input: ResultPart['inputs'][number] | null;
}

/** Both axes of the nine boxes. Rule: Keputusan Kepala BKN 411/2025 as the edition states it. */
export function talentOf(edition: TalentEdition, facts: PersonFacts): TalentResult {
  const { rules } = edition;
  const missing: string[] = [];
  const parts: ResultPart[] = [];
  const add = (rule: 'performance' | 'award' | 'squad' | 'feedback', { score, input }: Scored) => {
    const { weight, source, confidence } = rules[rule];
    const points = (weight * score) / 100;
    parts.push({
      rule,
      points,
      arithmetic: [weight, '%', '×', score, '=', points],
      inputs: input === null ? [] : [input],
      source,
      confidence,
    });
  };
  if (facts.predicate === null) missing.push('predicate');
  else
    add('performance', {
      score: rules.performance.scores[facts.predicate],
      input: { name: 'predicate', value: facts.predicate, at: facts.predicateAt },
    });
  add('award', bestAward(rules, facts, missing));
  add('squad', bestSquad(rules, facts, missing));
  if (facts.feedback === null) {
    missing.push('feedback360');
    add('feedback', { score: 0, input: null });
  } else
    add('feedback', {
      score: rules.feedback.scores[facts.feedback.predicate],
      input: { name: 'feedback', value: facts.feedback.predicate, at: facts.feedback.at },
    });
  const y = facts.predicate === null ? null : sum(parts);
  const { potential, absent } = potentialOf(rules, facts);
  const x = absent.length > 0 ? null : sum(potential);
  const row = y === null ? null : talentRow(edition, y);
  const column = x === null ? null : talentColumn(edition, x);
  return {
    value: y,
    parts,
    missing: [...missing, ...absent],
    edition: edition.id,
    row,
    x,
    potential,
    column,
    box: row === null || column === null ? null : rules.boxes.cells[row][column].box,
    talent: x === null || y === null ? null : rules.value.y * y + (1 - rules.value.y) * x,
  };
}

function sum(parts: readonly ResultPart[]): number {
  // Tenths of tenths in binary: 59.75 must not come out as 59.74999999999999 and fall below a cut.
  return Number(parts.reduce((total, { points }) => total + points, 0).toPrecision(12));
}

/** The row of a value on Y: both cuts count as reached. */
function talentRow({ rules }: TalentEdition, y: number): Rating {
  return y >= rules.cuts.upper ? 'di-atas' : y >= rules.cuts.lower ? 'sesuai' : 'di-bawah';
}

/** The column of a value on X. */
function talentColumn({ rules }: TalentEdition, x: number): TalentColumn {
  return x >= rules.cuts.upper ? 'tinggi' : x >= rules.cuts.lower ? 'menengah' : 'rendah';
}

function bestAward({ award }: TalentEdition['rules'], facts: PersonFacts, missing: string[]): Scored {
  if (!facts.lists.has('award')) missing.push('award');
  let best: Scored = { score: 0, input: null };
  for (const one of facts.awards) {
    if (one.year === null) missing.push('awardDate');
    if (!withinYears(one.year, facts, award.years)) continue;
    if (one.level === null) missing.push('awardLevel');
    const score = one.level === null ? 0 : award.scores[one.level];
    if (score > best.score) best = { score, input: { name: 'award', value: one.name, at: one.at } };
  }
  return best;
}

/** What a squad is worth on Y: nothing without a decree's number and date in the window; every role but the lead counts as member. */
function squadScore({ squad }: TalentEdition['rules'], one: SquadFact, facts: PersonFacts): number {
  if (one.number === null || one.decreed === null || one.scope === null) return 0;
  if (!withinYears(Number(one.decreed.slice(0, 4)), facts, squad.years)) return 0;
  return squad.scores[one.leads ? 'leader' : 'member'][one.scope];
}

function bestSquad(rules: TalentEdition['rules'], facts: PersonFacts, missing: string[]): Scored {
  if (!facts.lists.has('squad')) missing.push('squad');
  let best: Scored = { score: 0, input: null };
  for (const one of facts.squads) {
    if (one.number !== null && one.decreed === null) missing.push('decreeDate');
    if (one.number === null) missing.push('decreeNumber');
    if (one.scope === null) missing.push('squadScope');
    const score = squadScore(rules, one, facts);
    if (score > best.score) best = { score, input: { name: 'squad', value: one.name, at: one.at } };
  }
  return best;
}

/** One thing more in a person's file. */
export type Gain =
  | { readonly kind: 'squad'; readonly leads: boolean; readonly scope: 'interagency' | 'internal' }
  | { readonly kind: 'award'; readonly level: 'international' | 'national' | 'interagency' | 'agency' }
  | { readonly kind: 'feedback'; readonly predicate: Predicate };

/** What one decree, award or 360 result would change: the result with it beside the one without. */
export function talentWith(edition: TalentEdition, facts: PersonFacts, gain: Gain): TalentResult {
  const at = null;
  if (gain.kind === 'feedback') return talentOf(edition, { ...facts, feedback: { predicate: gain.predicate, at } });
  const lists = new Set([...facts.lists, gain.kind]);
  if (gain.kind === 'award')
    return talentOf(edition, {
      ...facts,
      lists,
      awards: [...facts.awards, { name: '+', level: gain.level, year: facts.year, at }],
    });
  const day = `${facts.year}-01-01`;
  const squad: SquadFact = {
    name: '+',
    number: '+',
    decreed: day,
    scope: gain.scope,
    leads: gain.leads,
    from: day,
    to: null,
    minutes: null,
    months: null,
    recorded: null,
    at,
  };
  return talentOf(edition, { ...facts, lists, squads: [...facts.squads, squad] });
}
