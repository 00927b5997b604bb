import type { RoundPerson } from '#shared/round/eligible.ts';
import { randomStream } from '#shared/stats/base/random.ts';

/** An organisation by lot: units of 4 to 31 people under their heads, and squads of 4 to 9 across units. */
export function organisation(size: number, seed: number): RoundPerson[] {
  const random = randomStream(seed);
  const people: { id: string; unit: string; superior: string | null; squads: string[]; avoids: string[] }[] = [];
  for (let unit = 0; people.length < size; unit++) {
    const head = `p${people.length}`;
    const count = Math.min(4 + random.index(28), size - people.length);
    for (let at = 0; at < count; at++)
      people.push({
        id: `p${people.length}`,
        unit: `u${unit}`,
        superior: at === 0 ? null : head,
        squads: [],
        avoids: [],
      });
  }
  for (let squad = 0; squad < size / 20; squad++)
    for (let seat = 4 + random.index(6); seat > 0; seat--) people[random.index(size)]?.squads.push(`s${squad}`);
  return people;
}
