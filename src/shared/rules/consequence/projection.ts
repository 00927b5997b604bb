import { fold } from '../word-forms.ts';
import type { WorkloadEdition } from './load.ts';
import type { UnitNeed } from './need.ts';

/** People of one post, each with the day of birth where it is known. */
export interface PostHolder {
  readonly post: string | null;
  readonly born: string | null;
}

/** One year ahead: need as it is now, those who are still there, those who retire in that year. */
interface ProjectedYear {
  readonly year: number;
  readonly need: number;
  readonly there: number;
  readonly retiring: number;
  readonly difference: number;
}

/** Five years ahead, if work stays as it is and nobody else comes or goes. `unknown`: people without a day of birth, counted as staying. */
export interface NeedProjection {
  readonly years: readonly ProjectedYear[];
  readonly unknown: number;
}

const ahead = 5;

/** The age at which holders of a post retire: that of the longest name of the edition that the post bears, else the usual one. */
function retiringAge(retirement: NonNullable<WorkloadEdition['rules']['retirement']>, post: string | null): number {
  const words = ` ${fold(post ?? '')} `;
  const own = retirement.posts.filter(({ name }) => words.includes(` ${fold(name)} `));
  return own.toSorted((a, b) => b.name.length - a.name.length)[0]?.age ?? retirement.age;
}

/** People against the need of the years to come; null where the edition says nothing about retirement. */
export function projectionOf(
  { rules: { retirement } }: WorkloadEdition,
  need: UnitNeed,
  holders: readonly PostHolder[],
  year: number,
): NeedProjection | null {
  if (retirement === undefined) return null;
  const ends = holders.map(({ post, born }) =>
    born === null ? null : Number(born.slice(0, 4)) + retiringAge(retirement, post),
  );
  let there = holders.length;
  const years = Array.from({ length: ahead }, (_, index): ProjectedYear => {
    const now = year + index + 1;
    // Who is beyond the age and still on the list goes in the first year.
    const retiring = ends.filter((end) => end === now || (index === 0 && end !== null && end < now)).length;
    there -= retiring;
    return { year: now, need: need.rounded, there, retiring, difference: there - need.rounded };
  });
  return { years, unknown: ends.filter((end) => end === null).length };
}
