import { normalCdf } from '#shared/stats/base/special.ts';
import { inverted } from './dense-inverse.ts';
import type { SimLevel, SimPanel } from './panel.ts';
import { portalPredicate } from './panel-desk.ts';

const levels = ['di-bawah', 'sesuai', 'di-atas'] as const;
const classAt = (level: SimLevel): number => levels.indexOf(level);
const grid = (from: number, to: number, n: number): number[] =>
  Array.from({ length: n }, (_, at) => from + ((to - from) * at) / (n - 1));

/** Posterior mean and variance of each person's level under the true variances, severities and cultures unknown: a dense normal solve. */
export function knownLevels({
  design,
  people,
  raters,
  pairs,
}: SimPanel): readonly { mean: number; variance: number }[] {
  const { units } = design;
  const raterPlace = new Map<number, number>();
  raters.forEach((rater, at) => {
    if (rater !== null) raterPlace.set(at, raterPlace.size);
  });
  const n = people.length;
  const size = n + raterPlace.size + 2 * units + 1;
  const m = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  const add = (at: number, to: number, value: number) => {
    const row = m[at] as Float64Array;
    row[to] = (row[to] as number) + value;
  };
  const precision = (sd: number): number => 1 / Math.max(sd, 1e-4) ** 2;
  const noise = 1 / (design.halo ** 2 + (design.scatter ** 2 + 1 / 12) / 7);
  const unitOf = (at: number): number => people[at]?.unit ?? 0;
  for (let i = 0; i < n; i++) add(i, i, precision(design.rateeSd));
  for (const at of raterPlace.values()) add(n + at, n + at, precision(design.severitySd));
  for (let u = 0; u < units; u++) {
    add(n + raterPlace.size + u, n + raterPlace.size + u, precision(design.unitSd));
    add(n + raterPlace.size + units + u, n + raterPlace.size + units + u, precision(design.cultureSd));
  }
  add(size - 1, size - 1, 1e-4);
  for (const { rater, ratee, scores } of pairs) {
    const value = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const base = n + raterPlace.size;
    const terms = [
      [ratee, 1],
      [base + unitOf(ratee), 1],
      [n + (raterPlace.get(rater) ?? 0), -1],
      [base + units + unitOf(rater), 1],
      [size - 1, 1],
    ] as const;
    for (const [a, x] of terms) {
      right[a] = (right[a] as number) + noise * x * value;
      for (const [b, y] of terms) add(a, b, noise * x * y);
    }
  }
  const inverse = inverted(m);
  const solved = inverse.map((row) => row.reduce((sum, value, at) => sum + value * (right[at] as number), 0));
  const base = n + raterPlace.size;
  return people.map((_, i) => {
    const parts = [i, base + unitOf(i), size - 1];
    const variance = parts.reduce((sum, a) => sum + parts.reduce((all, b) => all + (inverse[a]?.[b] as number), 0), 0);
    return { mean: parts.reduce((sum, a) => sum + (solved[a] as number), 0), variance: Math.max(variance, 1e-6) };
  });
}

/**
 * The chance that each predicate on record is wrong for somebody who knows every variance, the noise and the spread of the heads and what
 * the record rests on, but no person, rater or head: the ceiling of any ranking. By sums over a grid, written apart from the app's own.
 */
export function ceilingChances(panel: SimPanel): readonly number[] {
  const { design, people } = panel;
  const known = knownLevels(panel);
  const spread = Math.hypot(design.rateeSd, design.unitSd);
  const points = grid(-5, 5, 241);
  const values = points.map((z) => design.mean + spread * z);
  const step = (values[1] as number) - (values[0] as number);
  const [cuts, hasilCuts] = [design.cuts, design.hasilCuts];
  const classes = values.map((value) => (value >= cuts[1] ? 2 : value >= cuts[0] ? 1 : 0));
  const between = (limits: readonly number[], k: number, mean: number, sd: number): number =>
    (k === 2 ? 1 : normalCdf(((limits[k] as number) - mean) / sd)) -
    (k === 0 ? 0 : normalCdf(((limits[k - 1] as number) - mean) / sd));
  const z = grid(-2.6, 2.6, 15);
  const zWeight = z.map((value) => Math.exp(-0.5 * value * value));
  const headed = design.perilaku === 'head';
  const biases = headed ? z.map((value) => design.headMean + design.headSd * value) : [0];
  // reading[level][bias][point]: chance of the record given the value.
  const reading = levels.map((_, k) =>
    biases.map((bias) =>
      values.map((value) => (headed ? between(cuts, k, value + bias, Math.max(design.headNoise, 0.01)) : 1)),
    ),
  );
  const work = design.hasil === 'head';
  const workPoints = grid(-4, 4, 61);
  const noise = Math.max((design.hasilNoise ?? design.headNoise) / design.rateeSd, 0.01);
  const alphas = work ? z.map((value) => (design.hasilHeadSd / design.rateeSd) * value) : [0];
  // hasil[recorded][true][alpha][point]
  const hasil = levels.map((_, recorded) =>
    levels.map((_, truth) =>
      alphas.map((alpha) => {
        const lows = workPoints.map((w) => (w >= hasilCuts[1] ? 2 : w >= hasilCuts[0] ? 1 : 0));
        const read = workPoints.map((w) =>
          work ? between(hasilCuts, recorded, w + alpha, noise) : lows[workPoints.indexOf(w)] === recorded ? 1 : 0,
        );
        const sd = Math.sqrt(1 - design.hasilLink ** 2);
        return points.map((p) => {
          let [sum, all] = [0, 0];
          workPoints.forEach((w, at) => {
            const density = Math.exp(-0.5 * ((w - design.hasilLink * p) / sd) ** 2);
            all += density;
            if (lows[at] === truth) sum += density * (read[at] as number);
          });
          return sum / all;
        });
      }),
    ),
  );
  const chances = people.map(() => 0);
  for (const members of Map.groupBy(people.keys(), (at) => people[at]?.unit ?? 0).values()) {
    const cells = biases.flatMap((_, b) => alphas.map((_, a) => [b, a] as const));
    const logs = cells.map(([b, a]) => {
      const bias = headed ? Math.log(zWeight[b] as number) : 0;
      // The two biases of a head correlate .8, as they are drawn.
      const apart =
        headed && work && design.headSd > 0 ? ((z[a] as number) - 0.8 * (z[b] as number)) / 0.6 : (z[a] ?? 0);
      return bias - (work ? 0.5 * apart ** 2 : 0);
    });
    const rights = members.map(() => cells.map(() => 0));
    members.forEach((at, place) => {
      const one = people[at];
      const level = known[at];
      if (one === undefined || level === undefined) return;
      const weight = values.map(
        (value) => (Math.exp((-0.5 * (value - level.mean) ** 2) / level.variance) + 1e-30) * step,
      );
      const [H, B] = [classAt(one.recordedHasil), classAt(one.recordedPerilaku)];
      const record = portalPredicate(one.recordedHasil, one.recordedPerilaku);
      const same = levels.map((h) => levels.map((p) => portalPredicate(h, p) === record));
      cells.forEach(([b, a], cell) => {
        let [all, right] = [0, 0];
        const read = reading[B]?.[b] ?? [];
        weight.forEach((w, p) => {
          const seen = w * (read[p] as number);
          for (let h = 0; h < 3; h++) {
            const value = seen * (hasil[H]?.[h]?.[a]?.[p] as number);
            all += value;
            if (same[h]?.[classes[p] as number] === true) right += value;
          }
        });
        logs[cell] = (logs[cell] as number) + Math.log(all + 1e-300);
        (rights[place] as number[])[cell] = all > 0 ? right / all : 1;
      });
    });
    const top = Math.max(...logs);
    const weights = logs.map((log) => Math.exp(log - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    members.forEach((at, place) => {
      const right = weights.reduce(
        (sum, weight, cell) => sum + weight * ((rights[place] as number[])[cell] as number),
        0,
      );
      chances[at] = 1 - right / total;
    });
  }
  return chances;
}
