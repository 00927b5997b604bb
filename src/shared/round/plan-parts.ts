/** Connected parts: raters are joined by the ratees they share. Raters who rate nobody belong to no part (-1). */
interface Parts {
  readonly count: number;
  readonly ofRatee: Int32Array;
  readonly ofRater: Int32Array;
}

/** Parts of the graph of raters and ratees, by union-find. Ratees without raters belong to none (-1). */
export function partsOf(
  ratersOf: readonly (readonly number[])[],
  raters: number,
  fixed: readonly (readonly number[])[] = [],
): Parts {
  const parent = Int32Array.from({ length: raters }, (_, rater) => rater);
  const find = (rater: number): number => {
    let at = rater;
    while (parent[at] !== at) {
      const above = parent[parent[at] as number] as number;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  const used = new Uint8Array(raters);
  const firstOf = ratersOf.map((list, ratee) => list[0] ?? fixed[ratee]?.[0] ?? -1);
  for (const lists of [ratersOf, fixed]) {
    lists.forEach((list, ratee) => {
      for (const rater of list) {
        used[rater] = 1;
        const a = find(firstOf[ratee] as number);
        const b = find(rater);
        if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
      }
    });
  }
  const names = new Map<number, number>();
  const ofRater = Int32Array.from(used, (one, rater) => {
    if (one === 0) return -1;
    const root = find(rater);
    const name = names.get(root) ?? names.size;
    names.set(root, name);
    return name;
  });
  const ofRatee = Int32Array.from(firstOf, (rater) => (rater < 0 ? -1 : (ofRater[rater] as number)));
  return { count: names.size, ofRatee, ofRater };
}

type Lists = readonly (readonly number[])[];

/** After so many exchanges in vain between the same two parts, these are taken to hang on single ratings that cannot be spared. */
const patience = 40;

/** Who may rate whom, and whom it is worth to try for a ratee. */
interface Eligibility {
  offers(ratee: number): readonly number[];
  allows(ratee: number, rater: number): boolean;
}

/**
 * Joins parts by exchanging two raters between two ratees of different parts, which changes nobody's load, until one part is left or
 * eligibility allows no further exchange. Changes `chosen`.
 */
export function joinParts(chosen: number[][], eligibility: Eligibility, raters: number, fixed: Lists = []): void {
  const tries = new Map<number, number>();
  for (let parts = partsOf(chosen, raters, fixed); parts.count > 1; ) {
    const next = exchange(chosen, eligibility, raters, fixed, parts, tries);
    if (next === null) return;
    tries.clear();
    parts = next;
  }
}

/** One rating more for each part that no exchange could join, by the outsider with the least to do. Changes `chosen` and `loads`. */
export function linkParts(
  chosen: number[][],
  { offers, allows }: Eligibility,
  raters: number,
  fixed: Lists,
  loads: Int32Array,
): void {
  for (let parts = partsOf(chosen, raters, fixed); parts.count > 1; ) {
    let best: { readonly ratee: number; readonly rater: number } | null = null;
    for (let ratee = 0; ratee < chosen.length; ratee++) {
      const here = parts.ofRatee[ratee] as number;
      for (const rater of offers(ratee)) {
        const away = parts.ofRater[rater] as number;
        if (here < 0 || away < 0 || away === here || !allows(ratee, rater)) continue;
        if (best === null || (loads[rater] as number) < (loads[best.rater] as number)) best = { ratee, rater };
      }
    }
    if (best === null) return;
    chosen[best.ratee]?.push(best.rater);
    loads[best.rater] = (loads[best.rater] as number) + 1;
    parts = partsOf(chosen, raters, fixed);
  }
}

function exchange(
  chosen: number[][],
  { offers, allows }: Eligibility,
  raters: number,
  fixed: Lists,
  parts: Parts,
  tries: Map<number, number>,
): Parts | null {
  const rateesOf: number[][] = Array.from({ length: raters }, () => []);
  chosen.forEach((list, ratee) => {
    for (const rater of list) rateesOf[rater]?.push(ratee);
  });
  for (let ratee = 0; ratee < chosen.length; ratee++) {
    const here = parts.ofRatee[ratee] as number;
    for (const outsider of offers(ratee)) {
      const away = parts.ofRater[outsider] as number;
      if (away < 0 || away === here || !allows(ratee, outsider)) continue;
      const pair = Math.min(here, away) * parts.count + Math.max(here, away);
      for (const other of rateesOf[outsider] ?? []) {
        const [mine, theirs] = [chosen[ratee] as number[], chosen[other] as number[]];
        for (const insider of mine) {
          if (theirs.includes(insider) || !allows(other, insider)) continue;
          const tried = tries.get(pair) ?? 0;
          if (tried >= patience) break;
          tries.set(pair, tried + 1);
          const [at, place] = [mine.indexOf(insider), theirs.indexOf(outsider)];
          mine[at] = outsider;
          theirs[place] = insider;
          const next = partsOf(chosen, raters, fixed);
          if (next.count < parts.count) return next;
          mine[at] = insider;
          theirs[place] = outsider;
        }
      }
    }
  }
  return null;
}
