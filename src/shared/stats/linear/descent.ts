import { paddedSize } from '../base/dense.ts';
import { type LinearDesign, type LinearSystem, type SchurOrder, schurOrder } from './design.ts';
import { denseSolver, gradientSolver } from './gradients.ts';
import {
  type LinearPoint,
  type LinearRatios,
  type LinearTerm,
  linearPoint,
  systemAt,
  type WarmStore,
} from './point.ts';
import { pairSeries, probedTraces } from './probes.ts';
import { schurComplement, weightClasses } from './schur.ts';
import { denseSeries, type LinearSeries, linearSeries, roughEffective } from './series.ts';
import { newtonStep, variancesOf } from './steps.ts';
import { denseFactor, type SchurSolver } from './system.ts';
import { exactTraces, type LinearSlope, type LinearTraces, linearSlope } from './traces.ts';

/** Where a descent ended: the point, its slope, and what is known of determinant and errors. */
interface LinearEnd {
  readonly point: LinearPoint;
  readonly slope: LinearSlope;
  readonly deviance: number;
  readonly devianceError: number;
  readonly varianceError: number;
  readonly probes: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly levels: LinearTraces['levels'];
  /** Levels - trace by term of the point, see {@link LinearTraces}. */
  readonly effective: Float64Array;
}

interface Stand {
  readonly point: LinearPoint;
  readonly traces: LinearTraces;
  readonly slope: LinearSlope;
}

const most = 100;
/** The criterion moves with the residual of a solve times the number of ratings, so the last solves are done to the bits. */
const tight = 1e-12;

/** Average information with exact traces at every step, cutting steps that do not lower the criterion. Cost: some 7 dense inverses. */
export function exactDescent(
  design: LinearDesign,
  reml: boolean,
  terms: readonly LinearTerm[],
  start: LinearRatios,
): LinearEnd {
  let active = terms;
  const standAt = (ratios: LinearRatios): Stand => {
    const system = systemAt(design, ratios);
    const factor = denseFactor(system);
    const point = linearPoint(system, ratios, active, factor.solve, 0, null);
    const traces = exactTraces(system, factor, active);
    return { point, traces, slope: linearSlope(point, traces, reml) };
  };
  const height = (stand: Stand): number => stand.slope.deviance as number;
  let stand = standAt(start);
  let iterations = 0;
  let converged = active.length === 0;
  const revived = new Set<LinearTerm>();
  /** A term that went to zero while others were still moving may be wanted after all: each is tried once more, a little above zero. */
  const revive = (): boolean => {
    for (const term of terms) {
      if (active.includes(term) || revived.has(term)) continue;
      revived.add(term);
      const kept = active;
      active = terms.filter((one) => one === term || kept.includes(one));
      const other = standAt({
        ...stand.point.ratios,
        [term]: (1e-3 * design[term === 'pair' ? 'wide' : term]) / design.n,
      });
      if (height(other) < height(stand)) {
        stand = other;
        return true;
      }
      active = kept;
    }
    return false;
  };
  while (iterations < most) {
    if (converged && !revive()) break;
    iterations++;
    const step = newtonStep(stand.point, stand.slope, 1);
    if (step.zero !== null) {
      active = active.filter((term) => term !== step.zero);
      stand = standAt({ ...stand.point.ratios, [step.zero]: 0 });
      converged = active.length === 0;
      continue;
    }
    let next = standAt(step.ratios);
    let part = 1;
    while (height(next) > height(stand) + 1e-7 && part > 1e-3) {
      part /= 4;
      next = standAt(newtonStep(stand.point, stand.slope, part).ratios);
    }
    converged = step.size * part < 1e-6 || (height(next) > height(stand) && step.size < 1e-3);
    stand = next;
  }
  const { point, slope, traces } = stand;
  return {
    point,
    slope,
    deviance: height(stand),
    devianceError: 0,
    varianceError: 0,
    probes: 0,
    iterations,
    converged,
    levels: traces.levels,
    effective: traces.effective,
  };
}

/** Would a dense factor cost less than conjugate gradients for one point? Both in nanoseconds as measured. */
function denseIsCheaper(design: LinearDesign): boolean {
  let products = 0;
  for (let a = 0; a < design.wide; a++) {
    products += ((design.start[a + 1] as number) - (design.start[a] as number)) ** 2;
  }
  return design.narrow <= 3000 && 1.5 * products + design.narrow ** 3 / 15 < 240 * design.column.length;
}

interface ProbeDescentOptions {
  readonly seed: number;
  /** Good enough relative standard error of the variances through probes. */
  readonly target: number;
  /** The start lies near the end already: no rough approach. */
  readonly near: boolean;
  /** End with one exact inverse. */
  readonly finish: boolean;
}

interface Engine {
  readonly solver: SchurSolver;
  readonly logDet: number | null;
  readonly series: LinearSeries | null;
}

/**
 * For designs whose dense inverse is too dear at every step: traces by series, then with probes, then (with `finish`) once exactly, the
 * probes with their fixed signs carrying only the difference from there. O(ratings) a step without `finish`.
 */
export function probeDescent(
  design: LinearDesign,
  reml: boolean,
  terms: readonly LinearTerm[],
  start: LinearRatios,
  options: ProbeDescentOptions,
): LinearEnd {
  let active = terms;
  let ratios = start;
  let groups = 0;
  let size = 1;
  let iterations = 0;
  let solved = true;
  const bias = new Map<LinearTerm, number>();
  const pointStore: WarmStore = new Map();
  const probeStore: WarmStore = new Map();
  const dense = denseIsCheaper(design);
  const classes = dense ? weightClasses(design) : null;
  let stiff = false;
  // Before one exact inverse the probes need not be good: their signs stay, and only the difference from there counts.
  // Where there are very many pairs the noise of probes averages out by itself, and the series costs more than it spares.
  const plain = options.finish || design.column.length > 500_000;
  const budget = plain ? 0 : 60 * design.column.length + 1_000_000;
  let turned: SchurOrder | null = null;
  const note = (report: { readonly converged: boolean }): void => {
    solved &&= report.converged;
  };
  const engineAt = (system: LinearSystem, withSeries: boolean, withLogDet = false): Engine => {
    if (!dense) {
      if (withSeries) turned ??= schurOrder(design);
      const series = withSeries && turned !== null ? linearSeries(system, turned, budget) : null;
      return { solver: gradientSolver(system, note), logDet: null, series };
    }
    const gram = withSeries ? new Float64Array(paddedSize(design.narrow) ** 2) : null;
    const schur = schurComplement(system, gram, classes);
    const series = gram === null ? null : denseSeries(system, schur, gram);
    if (!stiff && !withLogDet)
      return { solver: denseSolver(system, schur, () => (stiff = true)), logDet: null, series };
    const factor = denseFactor(system, schur);
    return { solver: factor.solve, logDet: factor.logDet, series };
  };
  const probe = (system: LinearSystem, { solver, series }: Engine, logDet: boolean): LinearTraces => {
    const shared = { seed: options.seed, store: probeStore, note, groups, logDet };
    const tolerance = Math.max(1e-8, Math.min(1e-3, size * 1e-2));
    return probedTraces(system, active, solver, {
      ...shared,
      tolerance,
      solver: dense ? solver : null,
      series: series as LinearSeries,
    });
  };
  const pointAt = (system: LinearSystem, at: LinearRatios, solver: SchurSolver, tolerance: number): LinearPoint =>
    linearPoint(system, at, active, solver, tolerance, pointStore);
  /** One step from a stand; false when a term went to zero and the step has to be taken again. */
  const move = (stand: Stand): boolean => {
    iterations++;
    const step = newtonStep(stand.point, stand.slope, 1);
    if (step.zero !== null) {
      active = active.filter((term) => term !== step.zero);
      ratios = { ...ratios, [step.zero]: 0 };
      return false;
    }
    size = step.size;
    ratios = step.ratios;
    return true;
  };

  /** Steps until they are smaller than `until`; the last stand, and its traces before any bias. */
  const iterate = (until: number): { stand: Stand; raw: LinearTraces } => {
    for (;;) {
      const system = systemAt(design, ratios);
      const engine = engineAt(system, true);
      const point = pointAt(system, ratios, engine.solver, Math.max(1e-10, Math.min(1e-4, size * 1e-3)));
      const raw = probe(system, engine, false);
      const effective = raw.effective.map((value, i) => value + (bias.get(active[i] as LinearTerm) ?? 0));
      const traces = { ...raw, effective };
      const stand = { point, traces, slope: linearSlope(point, traces, reml) };
      if (active.length === 0 || (move(stand) && (size < until || iterations >= most))) return { stand, raw };
    }
  };

  /** The first steps: traces in proportion to order 0 of the series, from what all its orders gave at the start. */
  const approach = (until: number): void => {
    let share: Readonly<Record<LinearTerm, number>> | null = null;
    while (active.length > 0 && iterations < most) {
      const system = systemAt(design, ratios);
      const engine = engineAt(system, share === null);
      const rough = { ...roughEffective(system), pair: active.includes('pair') ? pairSeries(system) : 1 };
      if (share === null) {
        const { effective } = probe(system, engine, false);
        const at = (term: LinearTerm): number => {
          const i = active.indexOf(term);
          return i < 0 ? 1 : (effective[i] as number) / rough[term];
        };
        share = { wide: at('wide'), narrow: at('narrow'), pair: at('pair') };
      }
      const point = pointAt(system, ratios, engine.solver, 1e-4);
      const known = share;
      const traces: LinearTraces = {
        effective: Float64Array.from(active, (term) => rough[term] * known[term]),
        noise: new Float64Array(active.length ** 2),
        logDet: null,
        logDetError: 0,
        levels: null,
      };
      if (move({ point, traces, slope: linearSlope(point, traces, reml) }) && size < until) return;
    }
  };

  if (!options.near) approach(0.05);
  groups = 2;
  let varianceError = 0;
  let exact: Stand | null = null;
  let last: LinearTraces;
  if (options.finish) {
    const { stand, raw } = iterate(5e-4);
    const { system, ratios: at } = stand.point;
    const factor = denseFactor(system, schurComplement(system, null, classes));
    const traces = exactTraces(system, factor, active);
    const point = pointAt(system, at, factor.solve, tight);
    exact = { point, traces, slope: linearSlope(point, traces, reml) };
    active.forEach((term, i) => {
      bias.set(term, (traces.effective[i] as number) - (raw.effective[i] as number));
    });
    last = iterate(1e-6).stand.traces;
  } else {
    for (;;) {
      const { stand } = iterate(1e-5);
      last = stand.traces;
      varianceError = variancesOf(stand.point, stand.slope, stand.traces.noise).error;
      const wanted = Math.min(12, Math.ceil(groups * (varianceError / options.target) ** 2));
      if (wanted <= groups) break;
      groups = wanted;
    }
  }
  const system = systemAt(design, ratios);
  const engine = engineAt(system, exact === null && !dense, exact === null);
  const point = pointAt(system, ratios, engine.solver, tight);
  const none = new Float64Array(active.length);
  let traces: LinearTraces = {
    effective: none,
    noise: none,
    logDet: engine.logDet,
    logDetError: 0,
    levels: exact?.traces.levels ?? null,
  };
  if (exact === null && !dense) traces = probe(system, engine, true);
  const slope = linearSlope(point, traces, reml);
  return {
    point,
    slope,
    deviance: slope.deviance ?? devianceNear(exact as Stand, ratios),
    devianceError: traces.logDetError,
    varianceError,
    probes: 4 * groups,
    iterations,
    converged: solved && iterations < most,
    levels: traces.levels,
    effective: last.effective,
  };
}

/** The criterion to second order about the exact stand; steps since are under some 1e-3, so what is left out is under 1e-6. */
function devianceNear(exact: Stand, ratios: LinearRatios): number {
  const { terms } = exact.point;
  const moves = terms.map((term) => ratios[term] - exact.point.ratios[term]);
  let deviance = exact.slope.deviance as number;
  moves.forEach((move, i) => {
    deviance += (exact.slope.gradient[i] as number) * move;
    moves.forEach((other, j) => {
      deviance += 0.5 * (exact.slope.curvature[i * moves.length + j] as number) * move * other;
    });
  });
  return deviance;
}
