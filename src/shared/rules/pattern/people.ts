import type { Between, ExactRelation, Limit, LimitUnit } from './constraint.ts';

/** Fewest and most people that a limit allows among n; `max` may be below `min` or zero, then nobody can meet it. */
export interface PeopleRange {
  readonly min: number;
  readonly max: number;
}

/** A share of n people, as the whole numbers just below and just above it (equal when the share is whole). */
interface Share {
  readonly floor: number;
  readonly ceiling: number;
}

/** Decimals are read as written (12.5 is 125/10), so that 0.7 x 10 stays 7; sound for n up to 10 million and six decimals. */
function share(value: number, unit: LimitUnit, n: number): Share {
  if (unit === 'people') return { floor: value, ceiling: value };
  const [whole = '0', decimals = ''] = String(value).split('.');
  const product = Number(whole + decimals) * n;
  const scale = 100 * 10 ** decimals.length;
  const rest = product % scale;
  const floor = (product - rest) / scale;
  return { floor, ceiling: rest === 0 ? floor : floor + 1 };
}

function rangeOf(relation: ExactRelation, { floor, ceiling }: Share, n: number): PeopleRange {
  switch (relation) {
    case '=':
      return { min: floor, max: ceiling };
    case '<':
      return { min: 0, max: ceiling - 1 };
    case '<=':
      return { min: 0, max: floor };
    case '>':
      return { min: floor + 1, max: n };
    case '>=':
      return { min: ceiling, max: n };
  }
}

/**
 * A limit in whole people among n: at most p % rounds down, at least p % rounds up, exactly p % allows either neighbour,
 * below and above are strict. "between" is at least its one end and at most its other.
 */
export function peopleRange(limit: Limit | Between, n: number): PeopleRange {
  if (limit.relation !== 'between') return rangeOf(limit.relation, share(limit.value, limit.unit, n), n);
  return {
    min: rangeOf('>=', share(limit.from, limit.unit, n), n).min,
    max: rangeOf('<=', share(limit.to, limit.unit, n), n).max,
  };
}

/** Fewest people that are more than half of n. */
export function moreThanHalf(n: number): number {
  return (n - (n % 2)) / 2 + 1;
}
