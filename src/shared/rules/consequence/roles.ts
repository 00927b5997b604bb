import { type Rating, ratings } from '../levels.ts';
import type { LoadResult } from './load.ts';

/** One role of the year. `weight` is its part of the whole, `level` what its results were rated, null where nobody rated any. */
interface RoleShare {
  readonly role: string;
  readonly main: boolean;
  readonly weight: number;
  readonly level: Rating | null;
}

/**
 * Contribution per role beside the main rating, never a rating itself. `value` is the mean level of the rated roles by weight, 1 below to
 * 3 above; `rating` the level nearest to it; `differs` when that is another one than the main rating. `missing` names roles that weigh
 * something and were not rated: what is left is then weighed alone.
 */
export interface RoleIndicator {
  readonly by: 'time' | 'leader';
  readonly roles: readonly RoleShare[];
  readonly value: number | null;
  readonly rating: Rating | null;
  readonly given: Rating | null;
  readonly differs: boolean;
  readonly missing: readonly string[];
}

/** The main post is named so in the weights that a leader gives. */
export const mainRole = 'main';

const levelOf = (rating: Rating): number => ratings.length - ratings.indexOf(rating);

/**
 * Weighs the roles of a year by what the leader set, else by their minutes; null without either: a share of an unknown whole is none.
 * The reading of a mean as a level (from 2.5 above, from 1.5 as expected) is ours.
 */
export function roleIndicator(
  load: LoadResult,
  given: Rating | null,
  levels: ReadonlyMap<string, Rating>,
  set: Readonly<Record<string, number>> | null = null,
): RoleIndicator | null {
  const squads = [...Map.groupBy(load.squads, ({ squad }) => squad.name)].map(
    ([role, rows]) => [role, rows.reduce((sum, { minutes }) => sum + minutes, 0)] as const,
  );
  const minutes = [[mainRole, load.main ?? 0] as const, ...squads];
  const weights = set === null ? minutes : minutes.map(([role]) => [role, set[role] ?? 0] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  if (all <= 0 || (set === null && load.main === null)) return null;
  const roles = weights.map(([role, weight]): RoleShare => {
    const main = role === mainRole;
    return { role, main, weight: weight / all, level: main ? given : (levels.get(role) ?? null) };
  });
  const rated = roles.filter((one): one is RoleShare & { readonly level: Rating } => one.level !== null);
  const whole = rated.reduce((sum, { weight }) => sum + weight, 0);
  const value = whole === 0 ? null : rated.reduce((sum, { weight, level }) => sum + weight * levelOf(level), 0) / whole;
  const rating = value === null ? null : (ratings[ratings.length - Math.floor(value + 0.5)] ?? null);
  return {
    by: set === null ? 'time' : 'leader',
    roles,
    value,
    rating,
    given,
    differs: rating !== null && given !== null && rating !== given,
    missing: roles.filter(({ level, weight }) => level === null && weight > 0).map(({ role }) => role),
  };
}
