import { randomStream } from '../base/random.ts';
import type { LinearSystem } from './design.ts';
import {
  applyScaled,
  conjugateGradients,
  dots,
  type GradientReport,
  jacobiScale,
  type LanczosRun,
} from './gradients.ts';
import { lanczosLog } from './lanczos.ts';
import { crossThroughEliminated } from './passes.ts';
import type { LinearTerm, WarmStore } from './point.ts';
import type { LinearSeries } from './series.ts';
import { type SchurSolver, solveSystem } from './system.ts';
import type { LinearTraces } from './traces.ts';

interface ProbeOptions {
  /** Groups of four probes. */
  readonly groups: number;
  readonly seed: number;
  /** Also estimate log det M (conjugate gradients then start cold). */
  readonly logDet: boolean;
  readonly tolerance: number;
  /** Warm starts by group, kept between points nearby. */
  readonly store: WarmStore;
  readonly note: (report: GradientReport) => void;
  /** A solver to use in place of conjugate gradients on the pairs; it keeps warm starts as it sees fit. */
  readonly solver: SchurSolver | null;
  readonly series: LinearSeries;
}

/** Signs +1 and -1 (Hutchinson 1990); a group always has the same signs, so estimates at nearby ratios share their noise. */
function probeSigns(length: number, seed: number, group: number): Float64Array {
  const stream = randomStream(seed * 1009 + group);
  const signs = new Float64Array(length);
  for (let at = 0; at < length; at += 32) {
    let bits = stream.bits();
    for (let k = at; k < Math.min(at + 32, length); k++) {
      signs[k] = (bits & 1) === 1 ? 1 : -1;
      bits >>>= 1;
    }
  }
  return signs;
}

interface ProbeSamples {
  readonly narrow: number[];
  readonly wide: number[];
  readonly logDet: number[];
}

/** One group of probes: what the series leaves of both traces and of the determinant, by lane. */
function probeGroup(
  system: LinearSystem,
  series: LinearSeries,
  weights: { scale: Float64Array; square: Float64Array },
  group: number,
  options: ProbeOptions,
  samples: ProbeSamples,
): void {
  const { scale, square } = weights;
  const size = 4 * scale.length;
  const z = probeSigns(size, options.seed, group);
  let y = options.store.get(group);
  if (y === undefined || options.logDet) {
    y = new Float64Array(size);
    options.store.set(group, y);
  }
  const runs: LanczosRun[] | null = options.logDet ? [0, 1, 2, 3].map(() => ({ alpha: [], beta: [] })) : null;
  if (options.solver === null) options.note(conjugateGradients(system, scale, z, y, options.tolerance, runs));
  else {
    const warm = options.store.get(group) ?? null;
    y = new Float64Array(size);
    for (let at = 0; at < size; at++) y[at] = (z[at] as number) / (scale[at >> 2] as number);
    options.solver(y, options.tolerance, warm);
    for (let at = 0; at < size; at++) y[at] = (y[at] as number) / (scale[at >> 2] as number);
  }
  const scratch = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  applyScaled(system, scale, z, first, scratch);
  for (let at = 0; at < size; at++) first[at] = (z[at] as number) - (first[at] as number);
  applyScaled(system, scale, first, second, scratch);
  for (let at = 0; at < size; at++) second[at] = (first[at] as number) - (second[at] as number);

  const narrow = new Float64Array(4);
  const wide = new Float64Array(4);
  const left = new Float64Array(size);
  const scaledSigns = new Float64Array(size);
  for (let b = 0, at = 0; b < scale.length; b++) {
    const s = scale[b] as number;
    const share = series.wideShare[b] as number;
    for (let lane = 0; lane < 4; lane++, at++) {
      const sign = z[at] as number;
      const rest = (y[at] as number) - sign - (first[at] as number);
      const twice = series.second ? (second[at] as number) : 0;
      narrow[lane] = (narrow[lane] as number) + s * s * sign * (rest - twice);
      wide[lane] = (wide[lane] as number) - share * sign * twice;
      scaledSigns[at] = s * sign;
      left[at] = s * (series.second ? rest : (y[at] as number) - sign);
    }
  }
  const through = new Float64Array(4);
  crossThroughEliminated(system.design, system.sums.pair, square, scaledSigns, left, through);
  const along = dots(z, first);
  const squared = dots(first, first);
  for (let lane = 0; lane < 4; lane++) {
    samples.narrow.push(narrow[lane] as number);
    samples.wide.push((wide[lane] as number) + (through[lane] as number));
    const run = runs?.[lane];
    if (run !== undefined) {
      const log = scale.length * lanczosLog(run);
      samples.logDet.push(log + (along[lane] as number) + (series.second ? 0.5 * (squared[lane] as number) : 0));
    }
  }
}

/** tr(inv(V) H) of the pair term by four probes a group: sum of c - z' Q' inv(M) Q z, Q = pairs' columns. */
function pairSamples(system: LinearSystem, solver: SchurSolver, options: ProbeOptions): number[] {
  const { design, sums } = system;
  const rootWide = Math.sqrt(system.wideRatio);
  const rootNarrow = Math.sqrt(system.narrowRatio);
  const samples: number[] = [];
  const total = sums.pair.reduce((sum, c) => sum + c, 0);
  for (let group = 0; group < options.groups; group++) {
    const z = probeSigns(4 * design.column.length, options.seed + 500, group);
    const wide = new Float64Array(4 * design.wide);
    const narrow = new Float64Array(4 * design.narrow);
    for (let a = 0; a < design.wide; a++) {
      for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
        const b = design.column[p] as number;
        for (let lane = 0; lane < 4; lane++) {
          const value = (sums.pair[p] as number) * (z[4 * p + lane] as number);
          wide[4 * a + lane] = (wide[4 * a + lane] as number) + rootWide * value;
          narrow[4 * b + lane] = (narrow[4 * b + lane] as number) + rootNarrow * value;
        }
      }
    }
    const x = wide.slice();
    const y = narrow.slice();
    solveSystem(system, solver, x, y, options.tolerance, null);
    const ofWide = dots(wide, x);
    const ofNarrow = dots(narrow, y);
    for (let lane = 0; lane < 4; lane++) samples.push(total - (ofWide[lane] as number) - (ofNarrow[lane] as number));
  }
  return samples;
}

/** The pair trace as if each pair stood alone with its two levels: a first guess that needs no solve. */
export function pairSeries(system: LinearSystem): number {
  const { design, sums } = system;
  let sum = 0;
  for (let a = 0; a < design.wide; a++) {
    for (let p = design.start[a] as number; p < (design.start[a + 1] as number); p++) {
      const c = sums.pair[p] as number;
      const wide = 1 - (c * system.wideRatio) / (system.wideDiagonal[a] as number);
      const narrow = 1 - (c * system.narrowRatio) / (system.narrowBase[design.column[p] as number] as number);
      sum += c * wide * narrow;
    }
  }
  return sum;
}

const mean = (x: readonly number[]): number => x.reduce((sum, value) => sum + value, 0) / x.length;

/**
 * Traces for designs too large for a dense inverse: exact low orders of the series plus seeded Hutchinson probes on the rest (control
 * variates, Hutchinson 1990; Meyer et al. 2021 for the idea). Cost a conjugate-gradient run for each group of four probes: O(ratings).
 */
export function probedTraces(
  system: LinearSystem,
  terms: readonly LinearTerm[],
  solver: SchurSolver,
  options: ProbeOptions,
): LinearTraces {
  const { series } = options;
  const scale = jacobiScale(system);
  const square = system.factor.map((value, a) => value / (system.wideDiagonal[a] as number));
  const samples: ProbeSamples = { narrow: [], wide: [], logDet: [] };
  for (let group = 0; group < options.groups; group++) {
    probeGroup(system, series, { scale, square }, group, options, samples);
  }
  let wideOwn = 0;
  for (const value of system.wideDiagonal) wideOwn += 1 - 1 / value;
  const probes = 4 * options.groups;
  const onlySeries = (term: LinearTerm): number => {
    if (term === 'wide') return wideOwn - series.wideTrace;
    if (term === 'narrow') return scale.length - series.narrowTrace;
    return pairSeries(system);
  };
  const byTerm = terms.map((term) => {
    if (probes === 0) return [];
    if (term === 'wide') return samples.wide.map((value) => wideOwn - series.wideTrace - value);
    if (term === 'narrow') return samples.narrow.map((value) => scale.length - series.narrowTrace - value);
    return pairSamples(system, solver, options);
  });
  const means = probes === 0 ? terms.map((term) => onlySeries(term)) : byTerm.map(mean);
  const noise = byTerm.flatMap((x, i) =>
    byTerm.map((y, j) => {
      let sum = 0;
      for (let k = 0; k < probes; k++) {
        sum += ((x[k] as number) - (means[i] as number)) * ((y[k] as number) - (means[j] as number));
      }
      return probes === 0 ? 0 : sum / (probes * (probes - 1));
    }),
  );
  const logMean = options.logDet ? mean(samples.logDet) : 0;
  const logSquares = samples.logDet.reduce((sum, value) => sum + (value - logMean) ** 2, 0);
  return {
    effective: Float64Array.from(means),
    noise: Float64Array.from(noise),
    logDet: options.logDet ? system.logWide + series.logDet + logMean : null,
    logDetError: options.logDet ? Math.sqrt(logSquares / (probes * (probes - 1))) : 0,
    levels: null,
  };
}
