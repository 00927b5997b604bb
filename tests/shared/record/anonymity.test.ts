import { expect, test } from 'vitest';
import { anonymised, anonymityOf, hidden, type KnownOf, mayBe } from '#shared/record/anonymity.ts';
import { randomStream } from '#shared/stats/base/random.ts';

/** An agency drawn by lot, with units of very different sizes, some of them alone in it. */
function agency(seed: number, people: number): KnownOf[] {
  const random = randomStream(seed);
  return Array.from({ length: people }, () => {
    const unit = Math.min(random.index(8), random.index(12));
    return {
      unit: unit === 7 ? null : `u${unit}`,
      grade:
        random.index(20) === 0
          ? null
          : `${['II', 'III', 'IV'][random.index(3)]}/${['a', 'b', 'c', 'd'][random.index(4)]}`,
      born: random.index(15) === 0 ? null : 1965 + random.index(35),
      position: `Jabatan ${random.index(30)}`,
      positionKind: ['pelaksana', 'fungsional', 'pengawas'][random.index(3)] ?? null,
    };
  });
}

test.each([
  [1, 12, 5],
  [2, 60, 5],
  [3, 400, 5],
  [4, 400, 11],
  [5, 31, 2],
])(
  'joining on unit, grade, year and position finds nobody among fewer than k rows (seed %i, %i people, k %i)',
  (seed, people, k) => {
    const known = agency(seed, people);
    expect(anonymityOf(known).unique).toBeGreaterThan(people / 3);
    const { rows, hiddenUnits } = anonymised(known, k);
    expect(rows).toHaveLength(people);
    const report = anonymityOf(rows);
    expect(report.smallest).toBeGreaterThanOrEqual(k);
    expect(report.unique).toBe(0);
    for (const [at, one] of known.entries()) {
      const own = rows[at];
      expect(own !== undefined && mayBe(one, own)).toBe(true);
      expect(rows.filter((row) => mayBe(one, row)).length).toBeGreaterThanOrEqual(k);
    }
    // No unit is hidden alone: the whole less the others would name it.
    expect(hiddenUnits.length).not.toBe(1);
    for (const [at, { unit }] of known.entries()) {
      const told = rows[at]?.unit;
      expect(told === hidden).toBe(hiddenUnits.includes(unit));
      if (told !== hidden) expect(told).toBe(unit ?? '-');
    }
  },
);

test('what many share is told as it is; fewer people than k give nothing', () => {
  const same: KnownOf = { unit: 'a', grade: 'III/a', born: 1983, position: 'Analis', positionKind: 'fungsional' };
  const seven = anonymised(
    Array.from({ length: 7 }, () => ({ ...same })),
    5,
  ).rows;
  expect(seven[0]).toEqual({ unit: 'a', grade: 'III/a', born: '1980-1984', position: 'Analis' });
  expect(anonymised([{ ...same }, { ...same, unit: 'b' }], 5).rows).toEqual([]);
  expect(anonymised([], 5)).toEqual({ rows: [], hiddenUnits: [] });
});
