/** Who rated whom, pressed into pairs, and the unit of each person and rater (-1: none). `precision`: one over the variance of a pair's mean. */
export interface UnitDesign {
  readonly pairs: number;
  readonly ratees: number;
  readonly raters: number;
  readonly units: number;
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly precision: Float64Array;
  readonly unitOfRatee: Int32Array;
  readonly unitOfRater: Int32Array;
}

/** Mean value of the people of each unit; null where nobody of it was rated. */
type UnitMeans = readonly (number | null)[];

interface System {
  readonly design: UnitDesign;
  /** Sum of precisions about each ratee. */
  readonly mass: Float64Array;
  /** Prior precisions of raters, then of the cultures of units. */
  readonly prior: Float64Array;
  readonly diagonal: Float64Array;
  /** Place of each pair's culture among the unknowns; the last one, which is always 0, for raters without a unit. */
  readonly culture: Int32Array;
}

/** How many times the variance between raters or people a culture of a unit may have before anything is known of it: next to free. */
const free = 25;
const mostRounds = 400;
const least = 1e-9;

function systemOf(design: UnitDesign, rater: number, culture: number): System {
  const { pairs, ratees, raters, units } = design;
  const size = raters + units + 1;
  const mass = new Float64Array(ratees);
  const prior = Float64Array.from(
    { length: size },
    (_, at) => 1 / (at < raters ? Math.max(least, rater) : at < size - 1 ? Math.max(least, culture) : least),
  );
  const places = Int32Array.from({ length: pairs }, (_, p) => {
    const unit = design.unitOfRater[design.rater[p] as number] as number;
    return unit < 0 ? size - 1 : raters + unit;
  });
  for (let p = 0; p < pairs; p++) {
    const at = design.ratee[p] as number;
    mass[at] = (mass[at] as number) + (design.precision[p] as number);
  }
  const diagonal = Float64Array.from(prior);
  for (let p = 0; p < pairs; p++) {
    const w = design.precision[p] as number;
    addTo(diagonal, design, places, p, w - w ** 2 / (mass[design.ratee[p] as number] as number));
  }
  return { design, mass, prior, diagonal, culture: places };
}

/** Adds a pair's part to its rater and to the culture of the rater's unit. */
function addTo(into: Float64Array, { rater }: UnitDesign, culture: Int32Array, p: number, value: number): void {
  const [own, unit] = [rater[p] as number, culture[p] as number];
  into[own] = (into[own] as number) + value;
  into[unit] = (into[unit] as number) + value;
}

/** What each pair's rater adds to the score: the rater's own lean and the culture of their unit. */
function leanOf({ design, culture }: System, x: Float64Array, p: number): number {
  return (x[design.rater[p] as number] as number) + (x[culture[p] as number] as number);
}

/** The mixed-model equations with people as fixed effects, those eliminated (Schur complement), applied to `x`. */
function applied(system: System, x: Float64Array): Float64Array {
  const { design, mass, prior, culture } = system;
  const mean = new Float64Array(design.ratees);
  for (let p = 0; p < design.pairs; p++) {
    const at = design.ratee[p] as number;
    mean[at] = (mean[at] as number) + ((design.precision[p] as number) * leanOf(system, x, p)) / (mass[at] as number);
  }
  const out = x.map((value, at) => value * (prior[at] as number));
  for (let p = 0; p < design.pairs; p++) {
    const gap = leanOf(system, x, p) - (mean[design.ratee[p] as number] as number);
    addTo(out, design, culture, p, (design.precision[p] as number) * gap);
  }
  return out;
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

/** Solves the reduced equations by conjugate gradients with the diagonal as preconditioner. */
function solved(system: System, right: Float64Array): Float64Array {
  const x = new Float64Array(right.length);
  let residual = Float64Array.from(right);
  let scaled = residual.map((value, at) => value / (system.diagonal[at] as number));
  let direction = Float64Array.from(scaled);
  let fit = dot(residual, scaled);
  const goal = 1e-14 * Math.max(fit, Number.MIN_VALUE);
  for (let round = 0; round < mostRounds && fit > goal; round++) {
    const image = applied(system, direction);
    const step = fit / dot(direction, image);
    direction.forEach((value, at) => {
      x[at] = (x[at] as number) + step * value;
    });
    residual = residual.map((value, at) => value - step * (image[at] as number));
    scaled = residual.map((value, at) => value / (system.diagonal[at] as number));
    const next = dot(residual, scaled);
    const turn = next / fit;
    direction = scaled.map((value, at) => value + turn * (direction[at] as number));
    fit = next;
  }
  return x;
}

/** People of each unit who were rated. */
function ratedIn({ units, unitOfRatee }: UnitDesign, mass: Float64Array): Int32Array {
  const count = new Int32Array(units);
  mass.forEach((value, at) => {
    const unit = unitOfRatee[at] as number;
    if (unit >= 0 && value > 0) count[unit] = (count[unit] as number) + 1;
  });
  return count;
}

/** People's values from their own sums `own` and the leans `x`: A_pp^-1 (own - A_pq x). */
function valuesOf(system: System, own: Float64Array, x: Float64Array): Float64Array {
  const { design, mass } = system;
  const value = Float64Array.from(own);
  for (let p = 0; p < design.pairs; p++) {
    const at = design.ratee[p] as number;
    value[at] = (value[at] as number) - (design.precision[p] as number) * leanOf(system, x, p);
  }
  return value.map((sum, at) => ((mass[at] as number) > 0 ? sum / (mass[at] as number) : 0));
}

/** -A_qp A_pp^-1 own: what sums of people call for on the side of the raters. */
function passedOn({ design, mass, prior, culture }: System, own: Float64Array): Float64Array {
  const out = new Float64Array(prior.length);
  for (let p = 0; p < design.pairs; p++) {
    const at = design.ratee[p] as number;
    const part = ((design.precision[p] as number) * (own[at] as number)) / (mass[at] as number);
    addTo(out, design, culture, p, -part);
  }
  return out;
}

function meansIn(system: System, values: Float64Array): number[] {
  const { design, mass } = system;
  const count = ratedIn(design, mass);
  const sums = new Float64Array(design.units);
  values.forEach((value, at) => {
    const unit = design.unitOfRatee[at] as number;
    if (unit >= 0 && (mass[at] as number) > 0) sums[unit] = (sums[unit] as number) + value;
  });
  return [...sums].map((sum, unit) => sum / Math.max(1, count[unit] as number));
}

/** So many units, those with most people, stand for all where there are more: each costs a solve. */
const mostUnits = 24;

/**
 * Standard error of the difference between two units' mean true scores (root of the mean variance over pairs of units) where each unit may
 * have a culture of rating of its own; null below two units with somebody rated. With raters of the own unit only it cannot be known, and
 * the standard error is as wide as the free prior of the cultures. People are fixed effects, raters random. Cost O(units x rounds x pairs).
 */
export function unitContrastSe(
  design: UnitDesign,
  variance: { readonly rater: number; readonly ratee: number },
): number | null {
  const system = systemOf(design, variance.rater, free * Math.max(variance.rater, variance.ratee));
  const count = ratedIn(design, system.mass);
  const rated = [...count.keys()]
    .filter((unit) => (count[unit] as number) > 0)
    .sort((a, b) => (count[b] as number) - (count[a] as number) || a - b)
    .slice(0, mostUnits);
  const rows = rated.map((unit) => {
    const own = new Float64Array(design.ratees);
    system.mass.forEach((value, at) => {
      if (value > 0 && design.unitOfRatee[at] === unit) own[at] = 1 / (count[unit] as number);
    });
    return meansIn(system, valuesOf(system, own, solved(system, passedOn(system, own))));
  });
  const at = (a: number, b: number): number => rows[a]?.[rated[b] ?? 0] ?? 0;
  let sum = 0;
  for (let u = 0; u < rated.length; u++)
    for (let v = 0; v < u; v++) sum += Math.max(0, at(u, u) + at(v, v) - at(u, v) - at(v, u));
  const pairs = (rated.length * (rated.length - 1)) / 2;
  return pairs === 0 ? null : Math.sqrt(sum / pairs);
}

/** So many raters, evenly over the list, stand for all where there are more. */
const mostRaters = 12;

/**
 * Standard error of a rater's severity against the mean of all raters (root of the mean variance over raters), raters of all units alike
 * and people fixed; null below two raters. Cost O(raters looked at x rounds x pairs).
 */
export function severityContrastSe(design: UnitDesign, rater: number): number | null {
  const system = systemOf(design, rater, 0);
  const used = [...new Set(design.rater)];
  if (used.length < 2) return null;
  const step = Math.max(1, used.length / mostRaters);
  let [sum, n] = [0, 0];
  for (let place = 0; place < used.length; place += step) {
    const own = used[Math.floor(place)] as number;
    const contrast = new Float64Array(system.prior.length);
    for (const at of used) contrast[at] = (at === own ? 1 : 0) - 1 / used.length;
    sum += dot(contrast, solved(system, contrast));
    n += 1;
  }
  return Math.sqrt(sum / n);
}

/**
 * Units' means of true scores about their common mean, by the pairs' means `mean`, under both readings of what raters of a unit have in
 * common. `quality`: nothing, so that units differ as their scores do. `culture`: a culture of rating; units differ then only as far as
 * raters of other units show it, and no more than their people would by chance.
 */
export function unitReadings(
  design: UnitDesign,
  mean: Float64Array,
  variance: { readonly rater: number; readonly ratee: number },
  contrastSe: number,
): { readonly quality: UnitMeans; readonly culture: UnitMeans } {
  const quality = unitMeans(design, mean, variance.rater, 0);
  const unbound = unitMeans(design, mean, variance.rater, free * Math.max(variance.rater, variance.ratee));
  const people = new Int32Array(design.units);
  for (const unit of design.unitOfRatee) if (unit >= 0) people[unit] = (people[unit] as number) + 1;
  const culture = unbound.map((value, unit) => {
    const chance = variance.ratee / Math.max(1, people[unit] as number);
    return value === null ? null : (value * chance) / (chance + contrastSe ** 2 / 2);
  });
  return { quality, culture };
}

function unitMeans(design: UnitDesign, mean: Float64Array, rater: number, culture: number): UnitMeans {
  const system = systemOf(design, rater, culture);
  const own = new Float64Array(design.ratees);
  const right = new Float64Array(system.prior.length);
  for (let p = 0; p < design.pairs; p++) {
    const at = design.ratee[p] as number;
    const value = (design.precision[p] as number) * (mean[p] as number);
    own[at] = (own[at] as number) + value;
    addTo(right, design, system.culture, p, value);
  }
  const passed = passedOn(system, own);
  const leans = solved(
    system,
    right.map((value, at) => value + (passed[at] as number)),
  );
  const means = meansIn(system, valuesOf(system, own, leans));
  const count = ratedIn(design, system.mass);
  const rated = means.filter((_, unit) => (count[unit] as number) > 0);
  const middle = rated.reduce((sum, value) => sum + value, 0) / Math.max(1, rated.length);
  return means.map((value, unit) => ((count[unit] as number) > 0 ? value - middle : null));
}
