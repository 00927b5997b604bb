import { statRequest } from '#main/hosts/cli/stats-options.ts';
import { readRatingFile } from '#main/hosts/cli/stats-ratings.ts';
import { linearDesign } from '#shared/stats/linear/design.ts';
import { fitLinear, type LinearFit } from '#shared/stats/linear/fit.ts';
import { type ScalingName, scalingDesigns, scalingRatings } from '../golden/scaling-ratings.ts';

/**
 * Our fit of a scaling design or of a CSV file with columns ratee, rater, score, in a process of its own, as JSON:
 * `severity-subject.ts NAME_OR_FILE RUNS PRECISION SEED`. Seconds count from ratings in memory to variances and effects, as for lme4.
 */
const [what = '', runs = '1', precision = 'auto', seed = '1'] = process.argv.slice(2);
const isDesign = (name: string): name is ScalingName => Object.hasOwn(scalingDesigns, name);
const ratings = isDesign(what)
  ? scalingRatings(what).ratings
  : readRatingFile(statRequest(['severity', what, '--ratee', 'ratee', '--rater', 'rater', '--score', 'score']), false);

function estimate(): LinearFit {
  const { ratees, raters, criteria } = ratings;
  const levels = { ratees: ratees.length, raters: raters.length, criteria: criteria.length };
  const chosen = precision === 'exact' || precision === 'fast' ? precision : 'auto';
  return fitLinear(linearDesign({ ...ratings, ...levels }, false), { precision: chosen, seed: Number(seed) });
}

const before = process.memoryUsage.rss();
const seconds: number[] = [];
const cpu: number[] = [];
let last: LinearFit | undefined;
for (let run = 0; run < Number(runs); run++) {
  const started = performance.now();
  const used = process.cpuUsage();
  last = estimate();
  seconds.push((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(used);
  cpu.push((user + system) / 1e6);
}
if (last === undefined) throw new Error('no run');
const [ratee, rater] = last.design.rateeIsWide ? (['wide', 'narrow'] as const) : (['narrow', 'wide'] as const);
process.stdout.write(
  JSON.stringify({
    n: ratings.n,
    engine: last.engine,
    first: seconds[0],
    seconds: Math.min(...seconds),
    cpu: Math.min(...cpu),
    ratee: last.variance[ratee],
    rater: last.variance[rater],
    residual: last.residual,
    mebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ratingsMebibytes: Math.round(before / 2 ** 20),
    severity: Object.fromEntries(ratings.raters.map((id, i) => [id, -(last.point[rater][i] ?? 0)])),
  }),
);
