import type { Distribution } from '#shared/calibration/distribution-contract.ts';
import { type Predicate, predicates } from '#shared/rules/levels.ts';
import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import { type PeopleRange, peopleRange } from '#shared/rules/pattern/people.ts';

/** One predicate of the chart, in people. `range`: what the pattern allows for this predicate alone, null where it says nothing. */
export interface MixRow {
  readonly predicate: Predicate;
  readonly initial: number;
  readonly proposed: number;
  readonly range: PeopleRange | null;
  /** Percent of civil servants in the country; null where the edition gives none. */
  readonly pns: number | null;
  readonly pppk: number | null;
}

/** Limits on one predicate alone, together; limits on groups are said in words only. */
function rangeOf(pattern: Pattern | null, predicate: Predicate, n: number): PeopleRange | null {
  const own = (pattern?.constraints ?? []).flatMap((constraint) =>
    constraint.kind === 'limit' && constraint.of.length === 1 && constraint.of[0] === predicate
      ? [peopleRange(constraint, n)]
      : [],
  );
  if (own.length === 0) return null;
  const min = Math.max(0, ...own.map((range) => range.min));
  const max = Math.min(n, ...own.map((range) => range.max));
  return max < min ? null : { min, max };
}

/** What the chart and its table show, best predicate first. */
export function mixRows({ initial, proposed, pattern, national }: Distribution): readonly MixRow[] {
  const pns = national.find(({ group }) => group === 'pns');
  const pppk = national.find(({ group }) => group === 'pppk');
  return predicates.map((predicate) => ({
    predicate,
    initial: initial.counts[predicate],
    proposed: proposed.counts[predicate],
    range: rangeOf(pattern, predicate, proposed.rated),
    pns: pns?.percent[predicate] ?? null,
    pppk: pppk?.percent[predicate] ?? null,
  }));
}
