import type { Context } from '#main/kernel/context.ts';
import type { Reader } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import type { CaseStanding } from '#shared/calibration/case-standing.ts';
import type { FairLine } from '#shared/calibration/contract.ts';
import type { QueueGround } from '#shared/calibration/queue-view.ts';
import { type PredicateCounts, predicates } from '#shared/rules/levels.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import { nearestCases } from '#shared/rules/pattern/near-line.ts';
import { type Nearest, nearestCounts } from '#shared/rules/pattern/nearest.ts';
import type { RuleSet } from '#shared/rules/rule-set.ts';
import { chiSquareCdf } from '#shared/stats/base/special.ts';
import { type CalibrationModel, keptWhile } from './model.ts';
import { countsAmong, patternScopes } from './patterns.ts';

interface Evidence {
  readonly rows: number;
  readonly without: number;
}

/** Plan rows of each person and how many of them name no evidence. */
export const evidenceOf = keptWhile(['skp_line'], (store: Reader): ReadonlyMap<string, Evidence> => {
  const people = new Map<string, Evidence>();
  for (const { employee_id: employee, evidence } of rowsOf(store, 'skp_line')) {
    if (employee === null || evidence === null) continue;
    const { rows, without } = people.get(employee) ?? { rows: 0, without: 0 };
    people.set(employee, { rows: rows + 1, without: without + (evidence.trim() === '' ? 1 : 0) });
  }
  return people;
});

const nearestKept = new Map<string, Nearest>();

/** The nearest mix is a small integer program: the same counts under the same pattern have the same answer. */
function nearestOf(pattern: Pattern, counts: PredicateCounts): Nearest {
  const key = JSON.stringify([pattern, counts]);
  const known = nearestKept.get(key);
  if (known !== undefined) return known;
  const nearest = nearestCounts(pattern, counts);
  if (nearestKept.size > 2_000) nearestKept.clear();
  nearestKept.set(key, nearest);
  return nearest;
}

/** Every mix that does not meet its pattern, with the fewest moves that would and the people judged in it; the agency's first. */
function unmetScopes(store: Reader, rules: RuleSet) {
  return patternScopes(store, rules).flatMap(({ unit, pattern, people }) => {
    const nearest = nearestOf(pattern, countsAmong(people));
    return nearest.feasible && nearest.moves > 0 ? [{ unit, nearest, people }] : [];
  });
}

/** The moves that the pattern of one person's unit needs, else of the agency; null where both are met or nothing applies. */
export function limitOf(
  { store, rules }: Pick<Context, 'store' | 'rules'>,
  person: { readonly id: string },
): CaseStanding['limit'] {
  const own = unmetScopes(store, rules).findLast(({ people }) => people.some(({ id }) => id === person.id));
  if (own === undefined) return null;
  const ground = nearLimits(store, rules).get(person.id);
  const inScope = ground !== undefined && ground.values.unit === (own.unit?.name ?? '');
  const [from, to] = ['from', 'to'].map((end) => predicates.find((level) => level === ground?.values[end]));
  return {
    unit: own.unit?.name ?? null,
    moves: own.nearest.moves,
    near: inScope && from !== undefined && to !== undefined ? { from, to } : null,
  };
}

/** People nearest the line wherever a mix does not meet its pattern, with how many moves would; `unit` empty: the agency. */
function nearLimits(store: Reader, rules: RuleSet): ReadonlyMap<string, QueueGround> {
  const near = new Map<string, QueueGround>();
  for (const { unit, nearest, people } of unmetScopes(store, rules)) {
    const rated = people.map(({ id, predicate, hasil, perilaku }) => ({ id, predicate, hasil, perilaku, score: null }));
    for (const { id, from, to, tied } of nearestCases(rules, rated, nearest.transfers)) {
      const wanted = nearest.transfers.find((transfer) => transfer.from === from && transfer.to === to)?.people ?? 1;
      // With many people just as near, being named is mostly chance: the weight is shared out among them.
      const weight = wanted / (wanted + tied);
      near.set(id, {
        reason: 'limit',
        points: 0,
        weight,
        values: { unit: unit?.name ?? '', moves: nearest.moves, from, to, tied },
      });
    }
  }
  return near;
}

/** Scatter between raters beyond what the model expects, by chi-square on raters - 1 degrees of freedom. */
function spreadGround({ spread, raters }: FairLine, expected: number): QueueGround[] {
  if (spread === null || !(expected > 0)) return [];
  const unlikely = 2 * chiSquareCdf(((raters - 1) * spread ** 2) / expected ** 2, raters - 1) - 1;
  if (unlikely < 0.9) return [];
  return [{ reason: 'spread', points: 0, weight: unlikely, values: { sd: spread, expected, raters } }];
}

function evidenceGround(evidence: Evidence | undefined, known: boolean): QueueGround[] {
  if (!known) return [];
  const { rows, without } = evidence ?? { rows: 0, without: 0 };
  if (rows > 0 && without === 0) return [];
  const weight = rows === 0 ? 1 : without / rows;
  return [{ reason: 'evidence', points: 0, weight, values: { rows, without } }];
}

/** What the scatter of one rater's mean about a ratee is expected to be: root of the mean variance of a pair. */
export function expectedSpread(model: CalibrationModel | null): number {
  if (model === null) return 0;
  const { precision, pairs } = model.pairs;
  return Math.sqrt(precision.reduce((sum, value) => sum + 1 / value, 0) / Math.max(1, pairs));
}

/** What breaks ties between cases of equal chance, for any person: raters far apart, evidence missing, a pattern's limit near. */
export function tieGroundsOf(
  { store, rules }: Pick<Context, 'store' | 'rules'>,
  model: CalibrationModel | null,
): (person: string, line: FairLine | undefined) => readonly QueueGround[] {
  const evidence = evidenceOf(store);
  const near = nearLimits(store, rules);
  const expected = expectedSpread(model);
  return (person, line) => {
    const limit = near.get(person);
    return [
      ...(line === undefined ? [] : spreadGround(line, expected)),
      ...evidenceGround(evidence.get(person), evidence.size > 0),
      ...(limit === undefined ? [] : [limit]),
    ];
  };
}
