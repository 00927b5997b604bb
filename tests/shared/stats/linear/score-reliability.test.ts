import { expect, test } from 'vitest';
import { ratingsOf } from '#shared/stats/base/ratings.ts';
import { worthReport } from '#shared/stats/linear/adjustment-worth.ts';
import { severityReport } from '#shared/stats/linear/report.ts';
import { adjustedScores } from '#shared/stats/linear/score-adjustment.ts';
import { simulatePanel } from '../../../sim/panel.ts';
import { type PanelKind, panelKinds } from '../../../sim/panel-kinds.ts';

function fitted(kind: PanelKind, seed: number) {
  const panel = simulatePanel(panelKinds[kind], seed);
  const ratings = ratingsOf(
    panel.pairs.flatMap(({ rater, ratee, scores }) =>
      scores.map((score, at) => ({ rater: String(rater), ratee: String(ratee), criterion: `c${at}`, score })),
    ),
  );
  return { panel, ratings, report: severityReport(ratings, { halo: true }) };
}

function squaredCorrelation(x: readonly number[], y: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [a, b] = [mean(x), mean(y)];
  const sum = (of: (at: number) => number) => x.reduce((all, _, at) => all + of(at), 0);
  const [dx, dy] = [(at: number) => (x[at] ?? 0) - a, (at: number) => (y[at] ?? 0) - b];
  return sum((at) => dx(at) * dy(at)) ** 2 / (sum((at) => dx(at) ** 2) * sum((at) => dy(at) ** 2));
}

test.for<PanelKind>(['peers-150', 'panel-of-16', 'head-30'])(
  '%s: what adjusting is said to gain is what it gains against the truth, within .02',
  (kind) => {
    let [said, gained] = [0, 0];
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    for (const seed of seeds) {
      const { panel, ratings, report } = fitted(kind, seed);
      const scores = adjustedScores(ratings, report);
      const truth = scores.map(({ id }) => panel.people[Number(id)]?.level ?? 0);
      const against = (of: 'raw' | 'adjusted') =>
        squaredCorrelation(
          scores.map((score) => score[of]),
          truth,
        );
      gained += (against('adjusted') - against('raw')) / seeds.length;
      said += (worthReport(ratings, report, { resamples: 20 }).splitHalf.gain.value ?? 0) / seeds.length;
    }
    expect(Math.abs(said - gained)).toBeLessThan(0.02);
  },
);

test('with sixteen raters the interval of a severity against the others holds the truth in about 95 of 100', () => {
  let [held, all] = [0, 0];
  for (let seed = 1; seed <= 25; seed++) {
    const { panel, report } = fitted('panel-of-16', seed);
    const { raters, variance } = report;
    const truth = raters.map(({ id }) => panel.raters[Number(id)]?.severity ?? 0);
    const middle = truth.reduce((sum, value) => sum + value, 0) / truth.length;
    raters.forEach(({ severity, seTotal }, at) => {
      const se = Math.sqrt(seTotal ** 2 - variance.rater / raters.length);
      held += Math.abs(severity - ((truth[at] ?? 0) - middle)) <= 1.96 * se ? 1 : 0;
      all += 1;
    });
  }
  expect(held / all).toBeGreaterThan(0.92);
  expect(held / all).toBeLessThan(0.98);
});
