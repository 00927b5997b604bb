import type { Query } from '#main/kernel/context.ts';
import { employeeOf } from '#main/people/actors.ts';
import type { CaseStanding } from '#shared/calibration/case-standing.ts';
import { calibrationModelOrNull } from './model.ts';
import { rankedCases } from './queue.ts';
import { evidenceOf, expectedSpread, limitOf } from './queue-grounds.ts';
import { fairInterval, fairLines } from './severity.ts';

/** What speaks for talking about one case: what the case card shows beside the ratings. */
export const queueCaseGet: Query<'queue.case'> = ({ employee }, context): CaseStanding => {
  const { store, rules } = context;
  const person = employeeOf(store, employee);
  const ranked = rankedCases(context);
  const own = ranked.find((row) => row.employee === person.id);
  const open = ranked.filter(({ state }) => state !== 'decided');
  const place = open.findIndex((row) => row.employee === person.id);
  const model = calibrationModelOrNull(store);
  const [line] = model === null ? [] : fairLines(store, rules, model, [person]).people;
  const expected = expectedSpread(model);
  const plans = evidenceOf(store);
  return {
    place: place < 0 || own?.chance === null ? null : place + 1,
    chance: own?.chance ?? null,
    cases: open.length,
    peers:
      line === undefined
        ? null
        : {
            raters: line.raters,
            raw: line.raw,
            adjusted: line.adjusted,
            ...fairInterval(line),
            spread: line.spread,
            expected: expected > 0 ? expected : null,
            fairPredicate: line.fairPredicate,
          },
    head: own?.grounds.find(({ reason }) => reason === 'head') ?? null,
    evidence: plans.size === 0 ? null : (plans.get(person.id) ?? { rows: 0, without: 0 }),
    limit: person.excluded === null ? limitOf(context, person) : null,
  };
};
