import type { WorkloadEdition } from './load.ts';
import { type Cell, type ResultPart, roundHalfUp } from './result.ts';

export type Frequency = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** One task of a post as the form gives it. `frequency` null: a word that is not known, so the task is left out and named. */
export interface TaskFact {
  readonly unit: string;
  readonly post: string;
  readonly task: string;
  readonly volume: number | null;
  readonly frequency: Frequency | null;
  readonly minutes: number | null;
  /** Hours or minutes of a year that the form divides by; another figure than the edition's is named, never used. */
  readonly effective: number | null;
  readonly at: Cell;
}

/** Need of one post. `rounded` .5 up; `difference` is people there less the need. */
interface PostNeed {
  readonly post: string;
  readonly minutes: number;
  readonly need: number;
  readonly rounded: number;
  readonly incumbents: number;
  readonly difference: number;
  readonly parts: readonly ResultPart[];
}

/** `rounded` sums the posts' rounded needs, `roundedSum` rounds their sum: the two may differ and both are shown. */
export interface UnitNeed {
  readonly value: number;
  readonly rounded: number;
  readonly roundedSum: number;
  readonly incumbents: number;
  readonly squadMinutes: number;
  readonly withSquads: number;
  readonly posts: readonly PostNeed[];
  readonly missing: readonly string[];
  /** Tasks left out, each with the input that it lacks. */
  readonly left: readonly {
    readonly task: string;
    readonly lacks: 'volume' | 'norm' | 'frequency';
    readonly at: Cell;
  }[];
  readonly wrongDivisor: readonly { readonly post: string; readonly value: number; readonly at: Cell }[];
  readonly edition: string;
}

/** Posts needed in a unit: sum(volume × norm) / minutes of a year, per post, rounded half up. Rule: section on ABK of the edition. */
export function needOf(
  edition: WorkloadEdition,
  tasks: readonly TaskFact[],
  incumbents: ReadonlyMap<string, number>,
  squadMinutes: number,
): UnitNeed {
  const { minutes, annual } = edition.rules;
  const posts = new Map<string, ResultPart[]>();
  const left: UnitNeed['left'][number][] = [];
  const wrongDivisor: { post: string; value: number; at: Cell }[] = [];
  for (const { post, task, volume, frequency, minutes: norm, effective, at } of tasks) {
    const parts = posts.get(post) ?? [];
    posts.set(post, parts);
    if (effective !== null && effective !== minutes.year && effective !== minutes.year / 60)
      wrongDivisor.push({ post, value: effective, at });
    if (volume === null || norm === null || frequency === null) {
      left.push({ task, lacks: volume === null ? 'volume' : norm === null ? 'norm' : 'frequency', at });
      continue;
    }
    const times = annual.times[frequency];
    const points = volume * times * norm;
    const arithmetic = [volume, '×', ...(times === 1 ? [] : [times, '×']), norm, '=', points];
    parts.push({
      rule: 'annual',
      points,
      arithmetic,
      inputs: [{ name: 'task', value: task, at }],
      source: annual.source,
      confidence: annual.confidence,
    });
  }
  const needs = [...posts].map(([post, parts]): PostNeed => {
    const sum = Number(parts.reduce((total, { points }) => total + points, 0).toPrecision(12));
    const need = sum / minutes.year;
    const there = incumbents.get(post) ?? 0;
    const rounded = roundHalfUp(need);
    return { post, minutes: sum, need, rounded, incumbents: there, difference: there - rounded, parts };
  });
  const value = needs.reduce((sum, { need }) => sum + need, 0);
  return {
    value,
    rounded: needs.reduce((sum, { rounded }) => sum + rounded, 0),
    roundedSum: roundHalfUp(value),
    incumbents: [...incumbents.values()].reduce((sum, one) => sum + one, 0),
    squadMinutes,
    withSquads: value + squadMinutes / minutes.year,
    posts: needs,
    missing: [...new Set(left.map(({ lacks }) => lacks))],
    left,
    wrongDivisor,
    edition: edition.id,
  };
}
