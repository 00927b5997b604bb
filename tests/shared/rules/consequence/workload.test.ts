import { describe, expect, test } from 'vitest';
import { loadOf } from '#shared/rules/consequence/load.ts';
import { needOf, type TaskFact } from '#shared/rules/consequence/need.ts';
import { monthsWithin } from '#shared/rules/consequence/post-months.ts';
import { roleIndicator } from '#shared/rules/consequence/roles.ts';
import { person, squad, workloadEdition } from './person.ts';

describe('load and need of posts', () => {
  const main = (minutes: number, months: number | null = 12) => ({ minutes, months, at: null });
  test.each([
    ['67,500 / 75,000 = .9', { load: main(67_500) }, 0.9],
    ['(73,000 + 12 x 1,800) / 75,000 = 1.2613', { load: main(73_000), squads: [squad({ minutes: 1800 })] }, 1.261333],
    [
      '(53,200 + 12 x 600) / (75,000 x 9/12) = 1.0738',
      { load: main(53_200, 9), squads: [squad({ minutes: 600 })] },
      1.073778,
    ],
    [
      'a squad from 15 March counts April to December: (50,000 + 9 x 300) / 75,000',
      { load: main(50_000), squads: [squad({ from: '2025-03-15', minutes: 300 })] },
      0.702667,
    ],
    [
      'a squad that ended in 2024 counts nothing: 50,000 / 75,000',
      { load: main(50_000), squads: [squad({ from: '2024-01-01', to: '2024-12-31' })] },
      0.666667,
    ],
  ] as const)('%s', (_sum, over, ratio) => expect(loadOf(workloadEdition, person(over)).value).toBeCloseTo(ratio, 6));
  test('1.00 is no double load, a minute more is', () => {
    expect(loadOf(workloadEdition, person({ load: main(75_000) })).double).toBe(false);
    expect(loadOf(workloadEdition, person({ load: main(75_001) })).double).toBe(true);
  });
  test('77,000 + 116,400: share 116,400 / 193,400 = .6019, above half', () => {
    const result = loadOf(workloadEdition, person({ load: main(77_000), squads: [squad({ minutes: 9700 })] }));
    expect(result.squadShare).toBeCloseTo(0.601861, 6);
    expect(result.heavy).toBe(true);
  });
  test('13 months are no part of a year: no ratio, named', () => {
    expect(loadOf(workloadEdition, person({ load: main(75_000, 13) }))).toMatchObject({
      value: null,
      missing: ['monthsBeyondYear'],
    });
  });
  test('two squads at once', () => {
    const squads = [
      squad({ name: 'A', to: '2025-06-30' }),
      squad({ name: 'B', from: '2025-06-01' }),
      squad({ name: 'C', from: '2025-07-01' }),
    ];
    expect(loadOf(workloadEdition, person({ load: main(1), squads })).together).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ]);
  });
  test('a squad that says its months instead of dates: 6 x 1,000 of 75,000', () => {
    const squads = [squad({ from: null, to: null, months: 6, minutes: 1000 })];
    const found = loadOf(workloadEdition, person({ load: main(60_000), squads }));
    expect(found.squad).toBe(6000);
    expect(found.missing).toEqual(['squadDates']);
  });
  describe('contribution per role', () => {
    const load = loadOf(workloadEdition, person({ load: main(60_000), squads: [squad({ minutes: 1000 })] }));
    test('by time: 60,000 of 72,000 = 5/6 at 2 and 1/6 at 3 = 2.1667, still as expected', () => {
      const found = roleIndicator(load, 'sesuai', new Map([['Tim', 'di-atas']]));
      expect(found?.roles.map(({ weight }) => weight)).toEqual([60_000 / 72_000, 12_000 / 72_000]);
      expect(found?.value).toBeCloseTo(2.1667, 4);
      expect(found).toMatchObject({ by: 'time', rating: 'sesuai', differs: false, missing: [] });
    });
    test("by the leader's weights 40 and 60: .4 x 2 + .6 x 3 = 2.6, above, another one than the main rating", () => {
      const found = roleIndicator(load, 'sesuai', new Map([['Tim', 'di-atas']]), { main: 40, Tim: 60 });
      expect(found?.value).toBeCloseTo(2.6, 10);
      expect(found).toMatchObject({ by: 'leader', rating: 'di-atas', differs: true });
    });
    test('a role that nobody rated is named, and what is left is weighed alone', () => {
      expect(roleIndicator(load, 'sesuai', new Map())).toMatchObject({ value: 2, missing: ['Tim'] });
    });
    test('without minutes of the main tasks there are no shares of time', () => {
      const unknown = loadOf(workloadEdition, person({ squads: [squad({})] }));
      expect(roleIndicator(unknown, 'sesuai', new Map())).toBeNull();
    });
  });
  test.each([
    ['2025-01-01', '2025-12-31', 12],
    ['2025-01-02', '2025-12-31', 11],
    ['2024-05-01', null, 12],
    [null, '2025-06-15', 6],
    ['2025-12-02', null, 0],
    ['2026-01-01', null, 0],
  ] as const)('%s to %s holds %d months of 2025', (from, to, months) =>
    expect(monthsWithin(from, to, 2025)).toBe(months),
  );

  const at = { file: 'abk.xlsx', sheet: 'A', row: 7, cell: 'A7' };
  const task = (
    volume: number,
    minutes: number,
    frequency: TaskFact['frequency'] = 'year',
    effective: number | null = 75_000,
  ): TaskFact => ({
    unit: 'A',
    post: 'Analis',
    task: 'Tugas',
    volume,
    minutes,
    frequency,
    effective,
    at,
  });
  const need = (...tasks: TaskFact[]) => needOf(workloadEdition, tasks, new Map([['Analis', 5]]), 15_000);
  test('7,116 h / 1,250 = 5.6928 -> 6; with squads + 15,000 / 75,000; five there lack one', () => {
    const result = need(task(7116, 60));
    expect(result.value).toBeCloseTo(5.6928, 9);
    expect(result.withSquads).toBeCloseTo(5.8928, 9);
    expect(result.posts[0]).toMatchObject({ rounded: 6, incumbents: 5, difference: -1 });
  });
  test.each([
    ['1 a day x 250 x 90 = 22,500', task(1, 90, 'day'), 22_500],
    ['37 a week x 50 x 20 = 37,000', task(37, 20, 'week'), 37_000],
    ['2 a month x 12 x 960 = 23,040', task(2, 960, 'month'), 23_040],
    ['13 a quarter x 4 x 600 = 31,200', task(13, 600, 'quarter'), 31_200],
    ['3 a half-year x 2 x 100 = 600', task(3, 100, 'half'), 600],
    ['2,419 a year x 12 = 29,028', task(2419, 12), 29_028],
  ])('%s', (_sum, one, minutes) => expect(need(one).posts[0]?.minutes).toBe(minutes));
  test('.5 rounds up, .49 down', () => {
    expect(need(task(2.5, 75_000)).rounded).toBe(3);
    expect(need(task(2.49, 75_000)).rounded).toBe(2);
    expect(need(task(0.4, 75_000)).rounded).toBe(0);
  });
  test('rounding posts and rounding their sum differ: 2.4 + 2.4 is 4 or 5', () => {
    const result = need(task(2.4, 75_000), { ...task(2.4, 75_000), post: 'Arsiparis' });
    expect([result.rounded, result.roundedSum]).toEqual([4, 5]);
  });
  test('a form that divides by 1,200 is named and not followed; 1,250 hours are 75,000 minutes', () => {
    expect(need(task(1, 75_000, 'year', 1200)).wrongDivisor).toEqual([{ post: 'Analis', value: 1200, at }]);
    expect(need(task(1, 75_000, 'year', 1250)).wrongDivisor).toEqual([]);
    expect(need(task(1, 1, null)).missing).toEqual(['frequency']);
  });
});
