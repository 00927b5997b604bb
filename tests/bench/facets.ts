import { randomStream } from '#shared/stats/base/random.ts';
import { type Ratings, ratingsOf } from '#shared/stats/base/ratings.ts';
import { categoryChances } from '#shared/stats/facets/measures.ts';
import { facetsReport } from '#shared/stats/facets/report.ts';

/** One report of the many-facet model, the process' first and the median of the others, in milliseconds of wall clock and of this process. */
export interface FacetsTiming {
  readonly what: string;
  readonly n: number;
  readonly parameters: number;
  readonly iterations: number;
  readonly first: number;
  readonly median: number;
  readonly cpu: number;
}

interface Shape {
  readonly ratees: number;
  readonly raters: number;
  readonly criteria: number;
  readonly each: number;
}

const steps = [-1.8, -0.6, 0.6, 1.8];

/** Ratings that the model makes: normal measures (SD 1.3) and severities (SD 0.6), five levels. */
function made({ ratees, raters, criteria, each }: Shape): Ratings {
  const stream = randomStream(41);
  const severity = Array.from({ length: raters }, () => 0.6 * stream.normal());
  const rows: { ratee: string; rater: string; criterion: string; score: number }[] = [];
  for (let p = 0; p < ratees; p++) {
    const measure = 1.3 * stream.normal();
    for (let a = 0; a < each; a++) {
      const j = stream.index(raters);
      for (let k = 0; k < criteria; k++) {
        const chances = categoryChances(measure - (severity[j] ?? 0) - (k - (criteria - 1) / 2) / 4, steps);
        let left = stream.uniform();
        let x = 0;
        while (x < steps.length && left > (chances[x] ?? 0)) left -= chances[x++] ?? 0;
        rows.push({ ratee: `p${p}`, rater: `r${j}`, criterion: `c${k}`, score: x + 1 });
      }
    }
  }
  return ratingsOf(rows);
}

function timing(what: string, ratings: Ratings, model: 'rsm' | 'pcm', runs: number): FacetsTiming {
  const wall: number[] = [];
  const used: number[] = [];
  let report = null;
  for (let run = 0; run < runs; run++) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    report = facetsReport(ratings, { model });
    wall.push(performance.now() - started);
    used.push(process.cpuUsage(cpu).user / 1000);
  }
  const middle = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return {
    what: `${what}, ${model}`,
    n: ratings.n,
    parameters: report?.parameters ?? 0,
    iterations: report?.iterations ?? 0,
    first: Math.round(wall[0] ?? 0),
    median: Math.round(middle(wall.slice(runs > 1 ? 1 : 0))),
    cpu: Math.round(middle(used)),
  };
}

/** The goals: under 100 ms at some 1,400 ratings, under 5 s at 100,000, whether few raters rate many people or many rate a few. */
export function run({ runs = 7 } = {}): readonly FacetsTiming[] {
  const small = made({ ratees: 137, raters: 7, criteria: 5, each: 2 });
  const panel = made({ ratees: 20_000, raters: 300, criteria: 1, each: 5 });
  const office = made({ ratees: 2_400, raters: 600, criteria: 7, each: 6 });
  return [
    timing('137 ratees x 2 of 7 raters x 5', small, 'rsm', 3 * runs),
    timing('137 ratees x 2 of 7 raters x 5', small, 'pcm', 3 * runs),
    timing('20,000 ratees x 5 of 300 raters', panel, 'rsm', Math.min(runs, 3)),
    timing('2,400 ratees x 6 of 600 raters x 7', office, 'rsm', Math.min(runs, 3)),
    timing('2,400 ratees x 6 of 600 raters x 7', office, 'pcm', Math.min(runs, 3)),
  ];
}

if (import.meta.main) console.table(run());
