import { randomStream } from '#shared/stats/base/random.ts';
import { evenLoads } from './plan-loads.ts';
import { joinParts, linkParts, partsOf } from './plan-parts.ts';

/** A link to another group is worth as much as one rating too many; a meeting of two raters that repeats costs a quarter of that. */
const loadCost = 4;
const foreignWorth = 4;
/** How many raters are tried for a link beyond the candidates. */
const sampled = 200;

/** Who may rate whom: for each ratee (index) the raters (indexes) without a conflict of interest. */
interface PlanInput {
  readonly raters: number;
  readonly candidates: readonly (readonly number[])[];
  /** How many raters each ratee is to have. */
  readonly perRatee: number;
  /** A key for each person's group (unit): raters from other groups are sought, since they are what links the groups. */
  readonly groups?: readonly (string | null)[];
  /** Least share of raters from another group than the ratee's, as far as the candidates allow; they tell groups apart from their raters. */
  readonly foreign?: number;
  /** Raters of each ratee who are settled already (superior, squad leader): they link and are part of a rater's load. */
  readonly fixed?: readonly (readonly number[])[];
  /** Who else may rate, as a last resort, where the candidates leave parts that nothing links. */
  beyond?(ratee: number, rater: number): boolean;
  readonly seed?: number;
}

/** Raters (indexes) of each ratee, the fixed ones left out, and how well that is linked. `loads` count the fixed ones too. */
interface RaterPlan {
  readonly ratersOf: readonly (readonly number[])[];
  readonly loads: readonly number[];
  /** Ratees who got fewer than planned, because nobody else may rate them. */
  readonly short: readonly number[];
  /** Connected parts of the raters' graph; 1 means that every severity can be compared with every other. */
  readonly parts: number;
}

/**
 * Gives every ratee `perRatee` raters so that loads differ by no more than eligibility forces, two raters meet over the same ratee
 * as seldom as can be (which is what the standard error of a severity hangs on: Eccleston & Hedayat 1974, on connected designs),
 * and the graph of raters is one part whenever eligibility allows. Cost about O(ratees x perRatee x candidates).
 */
export function planRaters(input: PlanInput): RaterPlan {
  const { raters, candidates, perRatee, groups } = input;
  const random = randomStream(input.seed ?? 1);
  const loads = new Int32Array(raters);
  const fixed = input.fixed ?? candidates.map(() => []);
  for (const list of fixed) for (const rater of list) loads[rater] = (loads[rater] as number) + 1;
  const chosen = candidates.map((): number[] => []);
  const met = new Map<number, number>();
  const order = candidates.map((_, ratee) => ratee);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.index(i + 1);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  // Those with the fewest possible raters choose first; the shuffle above settles ties.
  order.sort((a, b) => (candidates[a]?.length ?? 0) - (candidates[b]?.length ?? 0));
  const quotas = foreignQuotas(input.foreign ?? 0, perRatee, order);
  const isForeign = (ratee: number, rater: number): boolean => groups !== undefined && groups[rater] !== groups[ratee];
  const sides = candidates.map((list, ratee) => {
    const away = list.filter((rater) => isForeign(ratee, rater));
    return { away, near: list.filter((rater) => !isForeign(ratee, rater)) };
  });
  const kept = input.foreign !== undefined && groups !== undefined;
  for (let round = 0; round < perRatee; round++) {
    for (const ratee of order) {
      const raterSet = chosen[ratee] as number[];
      const next = chosenFor(ratee, round, raterSet);
      if (next < 0) continue;
      for (const other of raterSet) bump(met, pairKey(other, next, raters));
      raterSet.push(next);
      loads[next] = (loads[next] as number) + 1;
    }
  }
  evenLoads(
    chosen,
    candidates,
    loads,
    // An exchange may bring a foreign rater in, but takes none away.
    kept ? (ratee, giver, taker) => isForeign(ratee, taker) || !isForeign(ratee, giver) : undefined,
  );
  const allows = (ratee: number, rater: number): boolean => candidates[ratee]?.includes(rater) === true;
  joinParts(chosen, { offers: (ratee) => candidates[ratee] ?? [], allows }, raters, fixed);
  if (input.beyond !== undefined) {
    // A sample of everybody is enough: one exchange joins a part, and the raters of a part are alike in that.
    const sample = order.filter((_, at) => at % Math.ceil(raters / sampled) === 0);
    joinParts(chosen, { offers: () => sample, allows: input.beyond }, raters, fixed);
    linkParts(chosen, { offers: () => sample, allows: input.beyond }, raters, fixed, loads);
  }
  const short = chosen.flatMap((list, ratee) => (list.length < perRatee ? [ratee] : []));
  return { ratersOf: chosen, loads: [...loads], short, parts: partsOf(chosen, raters, fixed).count };

  /** Foreign raters first until the quota is met, then near ones; either side is used where the other has nobody left. */
  function chosenFor(ratee: number, round: number, taken: readonly number[]): number {
    const { away, near } = sides[ratee] ?? { away: [], near: [] };
    if (!kept) return best(candidates[ratee] ?? [], ratee, taken);
    const [first, second] = round < (quotas[ratee] ?? 0) ? [away, near] : [near, away];
    const found = best(first, ratee, taken);
    return found < 0 ? best(second, ratee, taken) : found;
  }

  /** The candidate who costs least: -1 when nobody is left. Equals are settled by lot, so that no corner of the list is favoured. */
  function best(offered: readonly number[], ratee: number, taken: readonly number[]): number {
    let found = -1;
    let least = Number.POSITIVE_INFINITY;
    let ties = 0;
    for (const rater of offered) {
      if (taken.includes(rater)) continue;
      let cost = loadCost * (loads[rater] as number);
      if (groups !== undefined && !foreign(groups, ratee, rater, taken)) cost += foreignWorth;
      if (cost > least) continue;
      for (const other of taken) cost += met.get(pairKey(other, rater, raters)) ?? 0;
      if (cost > least) continue;
      ties = cost < least ? 1 : ties + 1;
      if (cost < least || random.index(ties) === 0) found = rater;
      least = cost;
    }
    return found;
  }
}

/** How many foreign raters each ratee gets: whole numbers whose mean is the share or just above it. */
function foreignQuotas(share: number, perRatee: number, order: readonly number[]): Int32Array {
  const quotas = new Int32Array(order.length);
  const upTo = (n: number): number => Math.ceil(n * share * perRatee - 1e-9);
  order.forEach((ratee, at) => {
    quotas[ratee] = upTo(at + 1) - upTo(at);
  });
  return quotas;
}

/** Whether this rater would bring a group that neither the ratee nor the raters so far belong to. */
function foreign(groups: readonly (string | null)[], ratee: number, rater: number, taken: readonly number[]): boolean {
  const group = groups[rater];
  return group !== groups[ratee] && taken.every((other) => groups[other] !== group);
}

const pairKey = (a: number, b: number, raters: number): number => (a < b ? a * raters + b : b * raters + a);

function bump(met: Map<number, number>, key: number): void {
  met.set(key, (met.get(key) ?? 0) + 1);
}
