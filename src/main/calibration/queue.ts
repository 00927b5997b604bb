import type { Context, Query } from '#main/kernel/context.ts';
import { roster } from '#main/people/roster-reads.ts';
import { byRank, flagsOf } from '#shared/calibration/agenda-order.ts';
import type { FairLine } from '#shared/calibration/contract.ts';
import type { HeadLine, QueueGround, QueueRow } from '#shared/calibration/queue-view.ts';
import { type LevelChances, predicateChances, type RecordModel } from '#shared/calibration/record-chance.ts';
import type { RosterRow } from '#shared/people/roster.ts';
import { levelOfClass } from '#shared/rules/peer-level.ts';
import { tablesSince } from './assessment-reads.ts';
import { type CalibrationModel, calibrationModelOrNull } from './model.ts';
import { evidenceOf, tieGroundsOf } from './queue-grounds.ts';
import { recordModelOf } from './record-model.ts';
import { fairInterval, fairLines } from './severity.ts';

/** Everything the rows are made from. */
interface Ground {
  readonly model: CalibrationModel | null;
  readonly record: RecordModel;
  readonly raters: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, FairLine>;
}

function groundOf({ store, rules }: Pick<Context, 'store' | 'rules'>, roll: readonly RosterRow[]): Ground {
  const model = calibrationModelOrNull(store);
  const people = roll.filter(({ excluded }) => excluded === null);
  return {
    model,
    record: recordModelOf(store, rules, people),
    raters: new Map((model?.scores ?? []).map(({ id, raters }) => [id, raters])),
    lines: new Map(
      (model === null ? [] : fairLines(store, rules, model, roll).people).map((line) => [line.employee, line]),
    ),
  };
}

/** On which axis the record is more in doubt. */
function axisOf({ hasil, perilaku }: RosterRow, chances: LevelChances): 'hasil' | 'perilaku' {
  const wrong = (own: RosterRow['hasil'], classes: readonly number[]): number =>
    1 - classes.reduce((sum, chance, at) => sum + (levelOfClass(at) === own ? chance : 0), 0);
  return wrong(hasil, chances.hasil) > wrong(perilaku, chances.perilaku) ? 'hasil' : 'perilaku';
}

function changeGround(ground: Ground, person: RosterRow, chance: number, axis: 'hasil' | 'perilaku'): QueueGround {
  const line = ground.lines.get(person.id);
  const raters = ground.raters.get(person.id) ?? 0;
  const said = { chance, recorded: person.predicate ?? '', axis, raters };
  const seen = line === undefined ? {} : { raw: line.raw, fair: line.adjusted, ...fairInterval(line) };
  const pointed = line === undefined || line.fairPredicate === null ? {} : { pointed: line.fairPredicate };
  return { reason: 'change', points: 100 * chance, weight: chance, values: { ...said, ...seen, ...pointed } };
}

/** The head's bias on the axis in doubt, where it is one: the interval leaves 0 out. */
function headGround({ record }: Ground, person: RosterRow, axis: 'hasil' | 'perilaku'): QueueGround[] {
  const bias = record.heads.get(person.unit_id ?? '')?.[axis] ?? null;
  if (bias === null || (bias.lower <= 0 && bias.upper >= 0)) return [];
  const values = { unit: person.unit ?? '', axis, bias: bias.bias, lower: bias.lower, upper: bias.upper };
  return [{ reason: 'head', points: 0, weight: 0, values }];
}

/** From this chance on a row says why the record may be wrong. */
const leastSaid = 0.05;

/** Everyone who takes part, in the one order in which cases are to be talked about. */
export function rankedCases(
  context: Pick<Context, 'store' | 'rules'>,
  roll: readonly RosterRow[] = roster(context.store, {}),
): readonly QueueRow[] {
  const { rules } = context;
  const ground = groundOf(context, roll);
  const tiesOf = tieGroundsOf(context, ground.model);
  const rows = roll.flatMap((person): readonly (QueueRow & { readonly ties: number })[] => {
    const chances = ground.record.people.get(person.id);
    if (person.excluded !== null || chances === undefined) return [];
    const recorded = person.predicate;
    const likely = predicateChances(rules, chances);
    const chance = recorded === null ? null : Math.max(0, 1 - (likely.get(recorded) ?? 0));
    const axis = axisOf(person, chances);
    const line = ground.lines.get(person.id);
    const ties = tiesOf(person.id, line);
    const why =
      chance === null || chance < leastSaid
        ? []
        : [changeGround(ground, person, chance, axis), ...headGround(ground, person, axis)];
    const grounds = [...why, ...ties];
    return [
      {
        employee: person.id,
        nip: person.nip,
        name: person.name,
        unit: person.unit,
        state: person.state,
        predicate: recorded,
        rawPredicate: line?.rawPredicate ?? null,
        fairPredicate: line?.fairPredicate ?? null,
        chance,
        points: 100 * (chance ?? 0),
        raters: ground.raters.get(person.id) ?? 0,
        flags: flagsOf(
          person,
          chance,
          ties.map(({ reason }) => reason),
        ),
        grounds,
        ties: ties.reduce((sum, { weight }) => sum + weight, 0),
      },
    ];
  });
  return rows.sort(byRank).map(({ ties: _, ...row }) => row);
}

/** How many cases from the top hold this share of the predicates that may be wrong. */
function casesHolding(share: number, rows: readonly QueueRow[], all: number): number {
  let sum = 0;
  const at = rows.findIndex(({ chance }) => {
    sum += chance ?? 0;
    return sum >= share * all;
  });
  return at < 0 ? rows.length : at + 1;
}

/** Heads whose bias differs clearly from the others', the plainest first. */
function headLines({ heads }: RecordModel, roll: readonly RosterRow[]): readonly HeadLine[] {
  const units = new Map(roll.map(({ unit_id, unit }) => [unit_id ?? '', unit]));
  const size = ({ perilaku, hasil }: HeadLine): number =>
    Math.max(...[perilaku, hasil].map((own) => (own === null || own.se === 0 ? 0 : Math.abs(own.bias) / own.se)));
  return [...heads]
    .map(([id, own]): HeadLine => ({ unit: units.get(id) ?? null, ...own }))
    .sort((a, b) => size(b) - size(a));
}

/** What to talk about first: the chance that the predicate on record is wrong, with reasons. Advice; the panel keeps its own order. */
export const queueGet: Query<'queue.get'> = ({ unit, limit }, context) => {
  const { store, rules } = context;
  const roll = roster(store, {});
  const own = roll.filter((row) => unit === undefined || row.unit_id === unit || row.unit === unit);
  const ids = new Set(own.map(({ id }) => id));
  const rows = rankedCases(context, roll).filter(({ employee }) => ids.has(employee));
  const open = rows.filter(({ state }) => state !== 'decided');
  const wrong = open.reduce((sum, { chance }) => sum + (chance ?? 0), 0);
  const record = recordModelOf(
    store,
    rules,
    roll.filter(({ excluded }) => excluded === null),
  );
  return {
    rows: limit === undefined ? rows : rows.slice(0, limit),
    cases: rows.length,
    wrong,
    worth: casesHolding(0.9, open, wrong),
    heads: headLines(record, own),
    fromMeans: record.fromMeans,
    leastRaters: rules.peerPrivacy.fewestRaters,
    peers: calibrationModelOrNull(store) !== null,
    evidence: evidenceOf(store).size > 0,
    asOf: tablesSince(store, Number.MAX_SAFE_INTEGER).last,
  };
};
