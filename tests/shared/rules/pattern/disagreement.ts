import type { Pattern } from '#shared/rules/pattern/constraint.ts';
import { nearestCounts } from '#shared/rules/pattern/nearest.ts';
import { checkPattern } from '#shared/rules/pattern/violation.ts';
import { asCounts, asList, costOf, leastCost } from './exhaustive.ts';

/** What the engine says otherwise than exhaustive search over `met` (every mix that meets the pattern), or null. */
export function disagreement(
  pattern: Pattern,
  now: readonly number[],
  met: readonly (readonly number[])[],
): string | null {
  const least = leastCost(now, met);
  const found = nearestCounts(pattern, asCounts(now));
  const say = (what: string) => `${what}: ${JSON.stringify({ pattern, now, least, found })}`;
  if (found.feasible !== (least !== null)) return say('feasible');
  if (!found.feasible) return null;
  const target = asList(found.target);
  const total = (mix: readonly number[]) => mix.reduce((sum, count) => sum + count, 0);
  const moved = found.transfers.reduce((sum, { people }) => sum + people, 0);
  if (total(target) !== total(now)) return say('total');
  if (found.moves !== least?.[0] || moved !== found.moves) return say('moves');
  if (costOf(now, target).join() !== least.join()) return say('tie-break');
  if (checkPattern(pattern, found.target).length > 0) return say('target breaks the pattern');
  return null;
}
