/** A person of the organisation as a round sees them. `squads` are keys of squads; `superior` and `avoids` are other people's ids. */
export interface RoundPerson {
  readonly id: string;
  readonly unit: string | null;
  readonly superior: string | null;
  readonly squads: readonly string[];
  /** People with whom there is a conflict of interest (family, a running complaint): neither rates the other. */
  readonly avoids: readonly string[];
}

/** How far peers are looked for: among those who work with the ratee only, or beyond them where they are too few. */
export const reaches = ['near', 'all'] as const;
export type Reach = (typeof reaches)[number];

/** No ratee is offered more people than this: enough to choose from, few enough for thousands of people. */
const most = 60;

/** For each foreign rater wanted so many are offered, so that loads can be kept even. */
const offeredPerForeign = 6;

/**
 * Peers who may rate each person (indexes into `people`): those who share a squad, the unit or the superior, never the person, their
 * superior, their subordinates or somebody with a conflict of interest. With `reach` `all` people of other units are offered too, enough
 * for `foreign` of them; and where fewer than `wanted` are left, anybody, those first whom fewest may ask.
 */
export function peerCandidates(
  people: readonly RoundPerson[],
  wanted: number,
  reach: Reach,
  foreign = 0,
): readonly (readonly number[])[] {
  const barred = conflicts(people);
  const squads = groups(people.map((person) => person.squads));
  const units = groups(people.map(({ unit }) => (unit === null ? [] : [unit])));
  const level = groups(people.map(({ superior }) => [superior ?? '']));
  const asked = new Int32Array(people.length);
  const offered = people.map((person, ratee) => {
    const taken = new Set<number>();
    for (const squad of person.squads) offer(taken, squads.get(squad) ?? [], ratee, barred);
    if (person.unit !== null) offer(taken, units.get(person.unit) ?? [], ratee, barred);
    offer(taken, level.get(person.superior ?? '') ?? [], ratee, barred);
    for (const rater of taken) asked[rater] = (asked[rater] as number) + 1;
    return taken;
  });
  if (reach === 'near') return offered.map((taken) => [...taken]);
  if (foreign > 0) for (const [ratee, taken] of offered.entries()) offerForeign(taken, people, ratee, barred, foreign);
  return offered.map((taken, ratee) => {
    if (taken.size >= wanted) return [...taken];
    const before = new Set(taken);
    const seldom = people.map((_, rater) => rater).sort((a, b) => (asked[a] as number) - (asked[b] as number));
    offer(taken, seldom, ratee, barred, wanted * 3);
    for (const rater of taken) if (!before.has(rater)) asked[rater] = (asked[rater] as number) + 1;
    return [...taken];
  });
}

/** Whether a conflict of interest, or their places in the organisation, keep somebody from rating somebody as a peer. By indexes. */
type Barred = (ratee: number, rater: number) => boolean;

/** Offers a list from the ratee's own place on, so that everybody in a long list is offered equally often. */
function offer(taken: Set<number>, list: readonly number[], ratee: number, barred: Barred, limit = most): void {
  const from = list.indexOf(ratee) + 1;
  for (let step = 0; step < list.length && taken.size < limit; step++) {
    const rater = list[(from + step) % list.length] as number;
    if (!barred(ratee, rater)) taken.add(rater);
  }
}

/** Offers people of other units in golden-ratio steps over the list, so that everybody is offered about equally often, from many units. */
function offerForeign(
  taken: Set<number>,
  people: readonly RoundPerson[],
  ratee: number,
  barred: Barred,
  foreign: number,
): void {
  const goal = foreign * offeredPerForeign;
  const unit = people[ratee]?.unit;
  const step = coprimeTo(people.length, Math.round(people.length * 0.618));
  let found = 0;
  for (let k = 1, at = ratee; k < people.length && found < goal; k++) {
    at = (at + step) % people.length;
    if (people[at]?.unit === unit || barred(ratee, at)) continue;
    taken.add(at);
    found += 1;
  }
}

/** The next number from `from` on that shares no factor with `size`: steps of it visit everybody. */
function coprimeTo(size: number, from: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let step = Math.max(1, from);
  while (divisor(size, step) > 1) step += 1;
  return step;
}

/** Oneself, superior and subordinate (they rate under another kind), and those who avoid each other. */
export function conflicts(people: readonly RoundPerson[]): Barred {
  const place = new Map(people.map(({ id }, at) => [id, at]));
  const superior = people.map((person) => (person.superior === null ? -1 : (place.get(person.superior) ?? -1)));
  const avoided = people.map(({ avoids }) => new Set(avoids.flatMap((id) => place.get(id) ?? [])));
  return (ratee, rater) =>
    rater === ratee ||
    superior[rater] === ratee ||
    superior[ratee] === rater ||
    avoided[ratee]?.has(rater) === true ||
    avoided[rater]?.has(ratee) === true;
}

function groups(keys: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  keys.forEach((list, at) => {
    for (const key of list) {
      const group = found.get(key);
      if (group === undefined) found.set(key, [at]);
      else group.push(at);
    }
  });
  return found;
}
