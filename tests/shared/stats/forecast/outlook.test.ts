import { expect, test } from 'vitest';
import { outlookAt } from '#shared/stats/forecast/back-test.ts';
import type { LineHistory } from '#shared/stats/forecast/ladder.ts';
import { Dice } from '../../../soak/dice.ts';
import { normal } from './chance.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** Lines that add up to 120: each month's part is the plan's, times the line's own pace, times chance. */
function madeLines(dice: Dice, n: number, spread: number, noise: number): readonly LineHistory[] {
  return Array.from({ length: n }, (_, at) => {
    const pace = 1 + spread * normal(dice);
    let sum = 0;
    const reported = months.map(() => {
      sum += Math.max(0, 10 * pace * (1 + noise * normal(dice)));
      return sum;
    });
    return {
      key: `L${String(at).padStart(4, '0')}`,
      group: at % 2 === 0 ? 'laporan' : 'kegiatan',
      cumulative: true,
      lowerIsBetter: false,
      ceiling: null,
      plan: months.map((month) => 10 * month),
      reported,
    };
  });
}

const errorOf = (lines: readonly LineHistory[], expected: (line: LineHistory) => number): number =>
  lines.reduce((sum, line) => sum + Math.abs(expected(line) - (line.reported[11] ?? 0)), 0) / lines.length;

test('where lines keep their pace the run rate is used, and it is better than the plan; the interval holds 80 of 100', () => {
  const lines = madeLines(new Dice(11), 600, 0.2, 0.5);
  const { reports, forecasts, precision } = outlookAt(lines, 9, 0.9);
  const [report] = reports;
  expect(report?.kind).toBe('cumulative');
  expect(['rate', 'shrunk']).toContain(report?.used);
  const by = new Map(forecasts.map((one) => [one.key, one]));
  expect(errorOf(lines, ({ key }) => by.get(key)?.expected ?? 0)).toBeLessThan(0.6 * errorOf(lines, () => 120));
  expect(report?.coverage?.share).toBeGreaterThan(0.75);
  expect(report?.coverage?.share).toBeLessThan(0.85);
  const inside = lines.filter(({ key, reported }) => {
    const one = by.get(key);
    const came = reported[11] ?? 0;
    return one !== undefined && came >= (one.lower ?? 0) && came <= (one.upper ?? 0);
  });
  expect(inside.length / lines.length).toBeGreaterThan(0.75);
  expect(inside.length / lines.length).toBeLessThan(0.9);
  expect((precision?.right ?? 0) / (precision?.n ?? 1)).toBeGreaterThan(2 * (precision?.base ?? 1));
});

test('where the pace is chance the plan is not beaten, or by less than the ladder may lose', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const lines = madeLines(new Dice(seed), 200, 0, 0.9);
    const by = new Map(outlookAt(lines, 6, 0.9).forecasts.map((one) => [one.key, one]));
    expect(errorOf(lines, ({ key }) => by.get(key)?.expected ?? 0)).toBeLessThan(1.02 * errorOf(lines, () => 120));
  }
});

test('forecasts stay within what is possible, and a few lines get no interval', () => {
  const line = (reported: readonly (number | null)[], more: Partial<LineHistory> = {}): LineHistory => ({
    key: 'A',
    group: 'tahap',
    cumulative: true,
    lowerIsBetter: false,
    ceiling: 100,
    plan: months.map((month) => (month >= 9 ? 100 : 0)),
    reported: months.map((month) => reported[month - 1] ?? null),
    ...more,
  });
  const at = (one: LineHistory, month: number) => outlookAt([one], month, 0.9).forecasts[0];
  expect(at(line([]), 3)).toMatchObject({ expected: 100, lower: null, upper: null, rung: 'plan' });
  expect(at(line([0, 40, 140]), 3)?.expected).toBe(140);
  expect(at(line([], { plan: months.map(() => 0) }), 6)).toBeUndefined();
  const few = line([5], { lowerIsBetter: true, cumulative: false, plan: months.map(() => 4), ceiling: null });
  expect(at(few, 6)?.attainment).toBe(1);
});
