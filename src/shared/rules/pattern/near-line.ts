import { Problem } from '#shared/kernel/problem.ts';
import { type Predicate, predicates, type Rating, ratings } from '../levels.ts';
import { predicateOf, type RuleSet } from '../rule-set.ts';
import type { Transfer } from './nearest.ts';

/** A person as the panel sees them. `score` orders people within a predicate, higher is better; null where nothing was scored. */
export interface RatedPerson {
  readonly id: string;
  readonly predicate: Predicate;
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly score: number | null;
}

/** Two ratings that give the wanted predicate. */
interface RatingPair {
  readonly hasil: Rating;
  readonly perilaku: Rating;
}

/**
 * A person near the line. `steps`: levels by which the two ratings must change together, `pairs` the ways to do it in so few (null
 * and empty when a rating is missing). `gap`: how far the score is from the people who have that predicate now, 0 inside their range,
 * null when either has no score. `tied`: others, not named, who are just as near; above zero the choice between them is arbitrary.
 */
interface NearCase {
  readonly id: string;
  readonly from: Predicate;
  readonly to: Predicate;
  readonly steps: number | null;
  readonly pairs: readonly RatingPair[];
  readonly gap: number | null;
  readonly tied: number;
}

type Near = Omit<NearCase, 'tied' | 'gap'> & { readonly score: number | null };

function fewestSteps(ruleSet: RuleSet, person: RatedPerson, to: Predicate): Pick<NearCase, 'steps' | 'pairs'> {
  const { hasil, perilaku } = person;
  if (hasil === null || perilaku === null) return { steps: null, pairs: [] };
  const ways = ratings.flatMap((h) =>
    ratings
      .filter((p) => predicateOf(ruleSet, h, p) === to)
      .map((p) => ({
        pair: { hasil: h, perilaku: p },
        steps:
          Math.abs(ratings.indexOf(h) - ratings.indexOf(hasil)) +
          Math.abs(ratings.indexOf(p) - ratings.indexOf(perilaku)),
      })),
  );
  if (ways.length === 0) return { steps: null, pairs: [] };
  const steps = Math.min(...ways.map((way) => way.steps));
  return { steps, pairs: ways.filter((way) => way.steps === steps).map((way) => way.pair) };
}

/** Distance of a score from the scores in `there`, 0 inside their range; null where there are none. */
function gapTo(there: readonly number[]): (score: number | null) => number | null {
  if (there.length === 0) return () => null;
  const least = there.reduce((a, b) => Math.min(a, b));
  const most = there.reduce((a, b) => Math.max(a, b));
  return (score) => (score === null ? null : Math.max(0, least - score, score - most));
}

/** Fewest rating steps first, then the score nearest the side the person would move to; what is not known comes last. */
function nearer(a: Near, b: Near, worse: boolean): number {
  const last = Number.MAX_VALUE;
  const steps = (a.steps ?? last) - (b.steps ?? last);
  if (steps !== 0) return steps;
  if (a.score === null || b.score === null) return Number(a.score === null) - Number(b.score === null);
  return worse ? a.score - b.score : b.score - a.score;
}

/**
 * For each transfer (from `nearestCounts`), the people whose predicate would change with the fewest rating steps, nearest the line
 * first. Transfers are served in their order and nobody is named twice. Advice: who moves is the panel's to decide. Throws
 * `pattern.too-few-cases` when fewer people have a predicate than should leave it, `pattern.score-invalid` for a score that is no number.
 */
export function nearestCases(
  ruleSet: RuleSet,
  people: readonly RatedPerson[],
  transfers: readonly Transfer[],
): readonly NearCase[] {
  for (const { id, score } of people)
    if (score !== null && !Number.isFinite(score)) throw new Problem('pattern.score-invalid', { person: id });
  const taken = new Set<string>();
  return transfers.flatMap(({ from, to, people: wanted }) => {
    const worse = predicates.indexOf(to) > predicates.indexOf(from);
    const near = people
      .filter((person) => person.predicate === from && !taken.has(person.id))
      .map(
        (person): Near => ({
          id: person.id,
          from,
          to,
          ...fewestSteps(ruleSet, person, to),
          score: person.score,
        }),
      )
      .sort((a, b) => nearer(a, b, worse));
    if (near.length < wanted) throw new Problem('pattern.too-few-cases', { have: near.length, wanted });
    const chosen = near.slice(0, wanted);
    for (const { id } of chosen) taken.add(id);
    const gap = gapTo(people.filter(({ predicate }) => predicate === to).flatMap(({ score }) => score ?? []));
    const last = chosen.at(-1);
    const alike = (one: Near) => last !== undefined && nearer(one, last, worse) === 0;
    const others = near.slice(wanted).filter(alike).length;
    return chosen.map((one) => {
      const { score, ...named } = one;
      return { ...named, gap: gap(score), tied: alike(one) ? others : 0 };
    });
  });
}
