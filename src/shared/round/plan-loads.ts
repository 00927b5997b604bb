/** Whether one rater may stand in for another about a ratee. By indexes. */
type Alike = (ratee: number, giver: number, taker: number) => boolean;

/**
 * Moves ratings along chains (this ratee from one rater to another, who hands one on ...) until no chain leads from a rater to one
 * who has at least two fewer: then no assignment with the same numbers per ratee is more even. `alike` says whether a taker may stand in
 * for a giver about a ratee. Changes `chosen` and `loads`.
 */
export function evenLoads(
  chosen: number[][],
  candidates: readonly (readonly number[])[],
  loads: Int32Array,
  alike: Alike = () => true,
): void {
  const rateesOf = Array.from(loads, () => new Set<number>());
  chosen.forEach((raters, ratee) => {
    for (const rater of raters) rateesOf[rater]?.add(ratee);
  });
  const settled = new Uint8Array(loads.length);
  for (;;) {
    let heaviest = -1;
    for (let rater = 0; rater < loads.length; rater++) {
      if (settled[rater] === 1 || rateesOf[rater]?.size === 0) continue;
      if (heaviest < 0 || (loads[rater] as number) > (loads[heaviest] as number)) heaviest = rater;
    }
    if (heaviest < 0) return;
    // Nobody in what was reached can be relieved either: everybody they can hand on to was reached as well.
    for (const rater of relieve(heaviest, chosen, candidates, loads, rateesOf, alike)) settled[rater] = 1;
  }
}

/** Takes one rating off this rater through the shortest chain to somebody with at least two fewer; else gives everyone reached. */
function relieve(
  start: number,
  chosen: number[][],
  candidates: readonly (readonly number[])[],
  loads: Int32Array,
  rateesOf: readonly Set<number>[],
  alike: Alike,
): readonly number[] {
  const goal = (loads[start] as number) - 2;
  const from = new Map<number, { rater: number; ratee: number }>();
  const queue = [start];
  const seenRatee = new Set<number>();
  for (let at = 0; at < queue.length; at++) {
    const giver = queue[at] as number;
    for (const ratee of rateesOf[giver] ?? []) {
      if (seenRatee.has(ratee)) continue;
      seenRatee.add(ratee);
      for (const taker of candidates[ratee] ?? []) {
        if (taker === start || from.has(taker) || chosen[ratee]?.includes(taker) || !alike(ratee, giver, taker))
          continue;
        from.set(taker, { rater: giver, ratee });
        if ((loads[taker] as number) > goal) {
          queue.push(taker);
          continue;
        }
        handOn(taker, start, from, chosen, rateesOf);
        loads[start] = (loads[start] as number) - 1;
        loads[taker] = (loads[taker] as number) + 1;
        return [];
      }
    }
  }
  return queue;
}

function handOn(
  last: number,
  start: number,
  from: ReadonlyMap<number, { readonly rater: number; readonly ratee: number }>,
  chosen: number[][],
  rateesOf: readonly Set<number>[],
): void {
  for (let taker = last; taker !== start; ) {
    const step = from.get(taker);
    if (step === undefined) return;
    const raters = chosen[step.ratee];
    raters?.splice(raters.indexOf(step.rater), 1, taker);
    rateesOf[step.rater]?.delete(step.ratee);
    rateesOf[taker]?.add(step.ratee);
    taker = step.rater;
  }
}
