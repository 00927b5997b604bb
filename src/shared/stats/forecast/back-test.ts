import { expectedBy, groupRatios, type LineHistory, lastReport, possible, type Rung, rungs } from './ladder.ts';

/** Months from whose ends the past is forecast again. */
const origins = [3, 6, 9] as const;
/** The fewest forecasts of one kind that an interval rests on. */
const fewestErrors = 20;
/** How much worse than the simpler rung counts as worse at all. */
const least = 0.02;
const z = 1.96;

/**
 * One forecast of the past: what was expected, what came, both over the plan at that month; `stretch`: the part of the plan that lay
 * between, by which errors of other distances compare.
 */
interface Trial {
  readonly key: string;
  readonly origin: number;
  readonly expected: Readonly<Record<Rung, number>>;
  readonly came: number;
  readonly stretch: number;
}

/** How a kind of lines was forecast in the past. Errors are parts of the plan. `coverage`: how often the outcome lay in the interval. */
export interface LadderReport {
  readonly kind: 'cumulative' | 'rate';
  readonly used: Rung;
  readonly forecasts: number;
  readonly until: number;
  readonly errors: readonly {
    readonly rung: Rung;
    readonly origin: number;
    readonly n: number;
    readonly error: number;
  }[];
  readonly coverage: { readonly n: number; readonly share: number } | null;
}

/** A forecast of a line's figure at the end of the year; the interval holds 80 of 100, null where the past is too short to say. */
export interface LineForecast {
  readonly key: string;
  readonly rung: Rung;
  readonly expected: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Expected over plan, inverse where less is better. */
  readonly attainment: number;
}

/** The least part of the plan that still lies ahead: a line that is finished may be corrected all the same (ours). */
const leastStretch = 0.05;

/** The part of the plan at `to` that lies between two months; of rates and levels all of it, since the next figure is a new one. */
function stretchOf({ plan, cumulative }: LineHistory, from: number, to: number): number {
  const whole = plan[to - 1] ?? 0;
  if (!cumulative || whole <= 0) return 1;
  return Math.max(leastStretch, (whole - (plan[from - 1] ?? 0)) / whole);
}

const kindOf = ({ cumulative }: LineHistory): LadderReport['kind'] => (cumulative ? 'cumulative' : 'rate');

function trialsOf(lines: readonly LineHistory[], until: number): readonly Trial[] {
  return origins
    .filter((origin) => origin < until)
    .flatMap((origin) => {
      const groups = groupRatios(lines, origin);
      return lines.flatMap((line): readonly Trial[] => {
        const plan = line.plan[until - 1] ?? 0;
        const [before, after] = [lastReport(line, origin), lastReport(line, until)];
        if (plan <= 0 || before === null || after === null || after.month <= origin) return [];
        const by = (rung: Rung): number => expectedBy(rung, line, origin, until, groups) / plan;
        const expected = { plan: by('plan'), rate: by('rate'), shrunk: by('shrunk'), course: by('course') };
        return [{ key: line.key, origin, expected, came: after.value / plan, stretch: stretchOf(line, origin, until) }];
      });
    });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Whether the higher rung is better: its absolute errors are smaller by more than two standard errors and by more than a trifle. */
function beats(higher: Rung, lower: Rung, trials: readonly Trial[]): boolean {
  if (trials.length < fewestErrors) return false;
  const gains = trials.map(
    ({ expected, came }) => Math.abs(expected[lower] - came) - Math.abs(expected[higher] - came),
  );
  const gain = mean(gains);
  const se = Math.sqrt(mean(gains.map((one) => (one - gain) ** 2)) / gains.length);
  return gain > z * se && gain > least * mean(trials.map(({ expected, came }) => Math.abs(expected[lower] - came)));
}

function rungFor(kind: LadderReport['kind'], trials: readonly Trial[]): Rung {
  const climbed = rungs.filter((rung) => kind === 'rate' || rung !== 'course');
  return climbed.reduce((used, rung) => (beats(rung, used, trials) ? rung : used));
}

/** The bounds that hold 80 of 100 errors, by ranks of n + 1 as conformal prediction takes them; null with too few errors. */
function boundsOf(errors: readonly number[]): readonly [number, number] | null {
  const n = errors.length;
  if (n < fewestErrors) return null;
  const sorted = errors.toSorted((a, b) => a - b);
  const low = Math.max(1, Math.floor((n + 1) * 0.1));
  return [sorted[low - 1] ?? 0, sorted[n - low] ?? 0];
}

const errorOf = (used: Rung, { expected, came }: Trial): number => came - expected[used];
const stretched = (used: Rung, trial: Trial): number => errorOf(used, trial) / trial.stretch;

/** How often an outcome lies within bounds that were made without its own half of the lines. */
function coverageOf(used: Rung, trials: readonly Trial[]): LadderReport['coverage'] {
  const keys = [...new Set(trials.map(({ key }) => key))].toSorted();
  const even = new Set(keys.filter((_, at) => at % 2 === 0));
  const held = origins.flatMap((origin) =>
    [true, false].flatMap((half) => {
      const own = trials.filter((trial) => trial.origin === origin);
      const bounds = boundsOf(own.filter(({ key }) => even.has(key) === half).map((trial) => stretched(used, trial)));
      if (bounds === null) return [];
      const others = own.filter(({ key }) => even.has(key) !== half);
      return others.map((trial) => stretched(used, trial) >= bounds[0] && stretched(used, trial) <= bounds[1]);
    }),
  );
  return held.length === 0 ? null : { n: held.length, share: held.filter(Boolean).length / held.length };
}

/** How well a list of lines like the one that is shown would have named the lines that fell short, at the same distance from the end. */
export interface ListPrecision {
  readonly origin: number;
  readonly n: number;
  readonly right: number;
  /** The share of all lines that fell short: what a list drawn at random would reach. */
  readonly base: number;
}

/** What the past says about forecasts of these lines, and the forecasts themselves. */
export interface Outlook {
  readonly month: number;
  readonly reports: readonly LadderReport[];
  readonly forecasts: readonly LineForecast[];
  readonly precision: ListPrecision | null;
}

/** What a line reaches of its plan; where less is better the plan over the figure. */
function attained(value: number, lower: boolean): number {
  if (!lower) return value;
  return value <= 0 ? 1 : 1 / value;
}

/**
 * Forecasts every line's figure at the end of the year from what was reported up to `month` (1 to 12). The past of the same lines, seen
 * again from months 3, 6 and 9, says which rung is used and how wide an interval is. `threshold`: below this part of the plan a line
 * falls short. Cost: linear in the lines, but for smoothing of rates.
 */
export function outlookAt(lines: readonly LineHistory[], month: number, threshold: number): Outlook {
  const kinds = Map.groupBy(lines, kindOf);
  const all: Trial[] = [];
  const made = [...kinds].map(([kind, own]) => {
    const trials = trialsOf(own, month);
    all.push(...trials);
    const used = rungFor(kind, trials);
    const errors = rungs.flatMap((rung) =>
      origins.flatMap((origin) => {
        const at = trials.filter((trial) => trial.origin === origin);
        const size = at.map((trial) => Math.abs(errorOf(rung, trial)));
        return at.length === 0 ? [] : [{ rung, origin, n: at.length, error: mean(size) }];
      }),
    );
    const coverage = coverageOf(used, trials);
    const report: LadderReport = { kind, used, forecasts: trials.length, until: month, errors, coverage };
    return { report, forecasts: forecastsOf(own, used, trials, month) };
  });
  const forecasts = made.flatMap((one) => one.forecasts);
  const listed = forecasts.filter(({ attainment }) => attainment < threshold).length;
  return {
    month,
    reports: made.map(({ report }) => report),
    forecasts,
    precision: precisionOf(lines, all, made, { month, threshold, share: listed / Math.max(1, forecasts.length) }),
  };
}

/** The origin of the back-test that is as far from its end as `month` is from the year's. */
function originLike(month: number, until: number): number | null {
  const known = origins.filter((origin) => origin < until);
  const off = (origin: number): number => Math.abs(until - origin - (12 - month));
  return known.reduce<number | null>((near, one) => (near === null || off(one) < off(near) ? one : near), null);
}

function forecastsOf(
  lines: readonly LineHistory[],
  used: Rung,
  trials: readonly Trial[],
  month: number,
): readonly LineForecast[] {
  const groups = groupRatios(lines, month);
  const origin = originLike(month, month);
  const like = trials.filter((trial) => trial.origin === origin).map((trial) => stretched(used, trial));
  const bounds = month >= 12 ? ([0, 0] as const) : boundsOf(like);
  return lines.flatMap((line): readonly LineForecast[] => {
    const plan = line.plan[11] ?? 0;
    if (plan <= 0) return [];
    const expected = expectedBy(used, line, month, 12, groups);
    const edge = (error: number): number => possible(line, expected + error * plan * stretchOf(line, month, 12), month);
    const attainment = attained(expected / plan, line.lowerIsBetter);
    const [lower, upper] = bounds === null ? [null, null] : [edge(bounds[0]), edge(bounds[1])];
    return [{ key: line.key, rung: used, expected, lower, upper, attainment }];
  });
}

function precisionOf(
  lines: readonly LineHistory[],
  trials: readonly Trial[],
  made: readonly { readonly report: LadderReport }[],
  { month, threshold, share }: { readonly month: number; readonly threshold: number; readonly share: number },
): ListPrecision | null {
  const origin = originLike(month, month);
  const used = new Map(made.map(({ report }) => [report.kind, report.used]));
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const judged = trials
    .filter((trial) => trial.origin === origin)
    .flatMap(({ key, expected, came }) => {
      const line = byKey.get(key);
      const rung = line === undefined ? undefined : used.get(kindOf(line));
      if (line === undefined || rung === undefined) return [];
      return [
        { told: attained(expected[rung], line.lowerIsBetter), short: attained(came, line.lowerIsBetter) < threshold },
      ];
    })
    .toSorted((a, b) => a.told - b.told);
  const n = Math.round(share * judged.length);
  if (origin === null || n === 0) return null;
  return {
    origin,
    n,
    right: judged.slice(0, n).filter(({ short }) => short).length,
    base: judged.filter(({ short }) => short).length / judged.length,
  };
}
