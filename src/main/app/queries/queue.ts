import type { Store } from '#main/store/open.ts';
import { tablesSince, workRecords } from '#main/store/reads/assessments.ts';
import { roster } from '#main/store/reads/roster.ts';
import { rowsOf } from '#main/store/reads/rows.ts';
import type { FairLine, QueueGround, QueueRow } from '#shared/contract/calibration.ts';
import type { Predicate, PredicateCounts } from '#shared/domain/levels.ts';
import type { Pattern } from '#shared/domain/pattern/constraint.ts';
import { countsOf } from '#shared/domain/pattern/counts.ts';
import { nearestCases } from '#shared/domain/pattern/near-line.ts';
import { type Nearest, nearestCounts } from '#shared/domain/pattern/nearest.ts';
import type { QueueReason } from '#shared/domain/queue-reason.ts';
import type { RosterRow } from '#shared/domain/roster.ts';
import type { RuleSet } from '#shared/domain/rule-set.ts';
import { chiSquareCdf } from '#shared/stats/special.ts';
import type { Context, Query } from '../context.ts';
import { patternOf } from '../patterns.ts';
import { type CalibrationModel, calibrationModelOrNull, keptWhile } from './calibration-model.ts';
import { fairLines } from './severity.ts';

/** Points each reason can give, of 100: ours, not from regulation, and shown beside the queue. */
export const mostPoints: Readonly<Record<QueueReason, number>> = { change: 50, spread: 20, evidence: 15, limit: 15 };

interface Evidence {
  readonly rows: number;
  readonly without: number;
}

/** Plan rows of each person and how many of them name no evidence. */
const evidenceOf = keptWhile(['work_record'], (store: Store): ReadonlyMap<string, Evidence> => {
  const people = new Map<string, Evidence>();
  for (const { employee, fields } of workRecords(store, 'skp')) {
    if (employee === null || !('evidence' in fields)) continue;
    const { rows, without } = people.get(employee) ?? { rows: 0, without: 0 };
    const named = typeof fields.evidence === 'string' && fields.evidence.trim() !== '';
    people.set(employee, { rows: rows + 1, without: without + (named ? 0 : 1) });
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

/** People per predicate of each unit, from rows at hand. */
function talliesOf(people: readonly RosterRow[]): ReadonlyMap<string, Record<Predicate, number>> {
  const tallies = new Map<string, Record<Predicate, number>>();
  for (const { unit_id, predicate } of people) {
    if (unit_id === null || predicate === null) continue;
    const counts = tallies.get(unit_id) ?? countsOf([]);
    tallies.set(unit_id, { ...counts, [predicate]: counts[predicate] + 1 });
  }
  return tallies;
}

/** People nearest the line in each unit whose mix does not meet its pattern, with how many moves would. */
function nearLimits(store: Store, rules: RuleSet, people: readonly RosterRow[]): ReadonlyMap<string, QueueGround> {
  const near = new Map<string, QueueGround>();
  const tallies = talliesOf(people);
  for (const unit of rowsOf(store, 'unit')) {
    if (unit.organisation_predicate === null) continue;
    const counts = tallies.get(unit.id);
    if (counts === undefined) continue;
    const nearest = nearestOf(patternOf(store, rules, unit.organisation_predicate), counts);
    if (!nearest.feasible || nearest.moves === 0) continue;
    const rated = people.flatMap(({ id, unit_id, predicate, hasil, perilaku }) =>
      unit_id !== unit.id || predicate === null ? [] : [{ id, predicate, hasil, perilaku, score: null }],
    );
    for (const { id, from, to, tied } of nearestCases(rules, rated, nearest.transfers)) {
      const wanted = nearest.transfers.find((transfer) => transfer.from === from && transfer.to === to)?.people ?? 1;
      // With many people just as near, being named is mostly chance: the points are shared out among them.
      const points = (mostPoints.limit * wanted) / (wanted + tied);
      near.set(id, { reason: 'limit', points, values: { unit: unit.name, moves: nearest.moves, from, to, tied } });
    }
  }
  return near;
}

function changeGround({ chance, raw, adjusted, shift, shiftSe, raters }: FairLine): QueueGround[] {
  if (chance === null || chance < 0.05) return [];
  const values = { percent: Math.round(chance * 100), raw, adjusted, shift, se: shiftSe, raters };
  return [{ reason: 'change', points: mostPoints.change * chance, values }];
}

/** Scatter between raters beyond what the model expects, by chi-square on raters - 1 degrees of freedom. */
function spreadGround({ spread, raters }: FairLine, expected: number): QueueGround[] {
  if (spread === null || !(expected > 0)) return [];
  const unlikely = 2 * chiSquareCdf(((raters - 1) * spread ** 2) / expected ** 2, raters - 1) - 1;
  if (unlikely < 0.5) return [];
  return [{ reason: 'spread', points: mostPoints.spread * unlikely, values: { sd: spread, expected, raters } }];
}

function evidenceGround(evidence: Evidence | undefined, known: boolean): QueueGround[] {
  if (!known) return [];
  const { rows, without } = evidence ?? { rows: 0, without: 0 };
  if (rows > 0 && without === 0) return [];
  const share = rows === 0 ? 1 : without / rows;
  return [{ reason: 'evidence', points: mostPoints.evidence * share, values: { rows, without } }];
}

/** What the scatter of one rater's mean about a ratee is expected to be: root of the mean variance of a pair. */
function expectedSpread(model: CalibrationModel | null): number {
  if (model === null) return 0;
  const { precision, pairs } = model.pairs;
  return Math.sqrt(precision.reduce((sum, value) => sum + 1 / value, 0) / Math.max(1, pairs));
}

function rowOf(person: RosterRow, fair: FairLine | undefined, grounds: readonly QueueGround[]): QueueRow {
  return {
    employee: person.id,
    nip: person.nip,
    name: person.name,
    unit: person.unit,
    state: person.state,
    predicate: person.predicate,
    rawPredicate: fair?.rawPredicate ?? null,
    fairPredicate: fair?.fairPredicate ?? null,
    chance: fair?.chance ?? null,
    points: grounds.reduce((sum, { points }) => sum + points, 0),
    grounds: [...grounds].sort((a, b) => b.points - a.points),
  };
}

function queueRows(
  { store, rules }: Pick<Context, 'store' | 'rules'>,
  roll: readonly RosterRow[],
): readonly QueueRow[] {
  const model = calibrationModelOrNull(store);
  const people = roll.filter(({ excluded }) => excluded === null);
  const fair = new Map(
    (model === null ? [] : fairLines(store, rules, model, roll).people).map((line) => [line.employee, line]),
  );
  const evidence = evidenceOf(store);
  const near = nearLimits(store, rules, people);
  const expected = expectedSpread(model);
  return people.map((person) => {
    const line = fair.get(person.id);
    const limit = near.get(person.id);
    return rowOf(person, line, [
      ...(line === undefined ? [] : [...changeGround(line), ...spreadGround(line, expected)]),
      ...evidenceGround(evidence.get(person.id), evidence.size > 0),
      ...(limit === undefined ? [] : [limit]),
    ]);
  });
}

/** What to talk about first: cases by value of information, each with its reasons. Advice; the panel keeps its own order. */
export const queueGet: Query<'queue.get'> = ({ unit, limit }, context) => {
  const { store } = context;
  const roll = roster(store, {});
  const own = roll.filter((row) => unit === undefined || row.unit_id === unit || row.unit === unit);
  const ids = new Set(own.map(({ id }) => id));
  const rows = queueRows(context, roll)
    .filter(({ employee, points }) => points >= 1 && ids.has(employee))
    .sort(
      (a, b) =>
        Number(a.state === 'decided') - Number(b.state === 'decided') ||
        b.points - a.points ||
        (a.employee < b.employee ? -1 : 1),
    );
  return {
    rows: limit === undefined ? rows : rows.slice(0, limit),
    cases: rows.length,
    most: mostPoints,
    peers: calibrationModelOrNull(store) !== null,
    evidence: evidenceOf(store).size > 0,
    asOf: tablesSince(store, Number.MAX_SAFE_INTEGER).last,
  };
};
