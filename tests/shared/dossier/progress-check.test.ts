import { expect, test } from 'vitest';
import { checkProgress } from '#shared/dossier/progress-check.ts';
import { joinLines } from '#shared/dossier/work-lines.ts';
import type { WorkRows } from '#shared/dossier/work-tables.ts';

type Phase = WorkRows['line_phase'];

const source = { employee_id: 'p1', period: '2025', file: 'skp.xlsx', sheet: '', row: 1, cell: 'A1' };

function phase(code: string, quarters: readonly [number, number, number, number], patch: Partial<Phase> = {}): Phase {
  const [quarter1, quarter2, quarter3, quarter4] = quarters;
  return {
    ...source,
    id: code,
    code,
    category: 'Utama',
    plan: code,
    aspect: null,
    indicator: 'Jumlah',
    target_amount: quarter1 + quarter2 + quarter3 + quarter4,
    measure: null,
    method: 'Jumlah',
    polarity: 'Makin tinggi makin baik',
    quarter1,
    quarter2,
    quarter3,
    quarter4,
    realised: null,
    line_rating: null,
    evidence: null,
    ...patch,
  };
}

function report(code: string, period: string, cumulative: number): WorkRows['progress'] {
  return { ...source, id: `${code}${period}`, period, code, amount: null, cumulative, obstacle: null };
}

const at = (month: number, phases: readonly Phase[], reports: readonly WorkRows['progress'][]) =>
  checkProgress(joinLines([], phases, new Map([['p1', '198001012005011001']])), reports, {
    month,
    year: '2025',
    threshold: 0.9,
  });

test('0-0-1-0 is not due until its quarter, and then behind while nothing is reported', () => {
  const line = [phase('A.1', [0, 0, 1, 0])];
  expect(at(6, line, []).notDue.map(({ line: id }) => id)).toEqual(['A.1']);
  expect(at(7, line, []).noData.map(({ line: id }) => id)).toEqual(['A.1']);
  expect(at(7, line, [report('A.1', '2025-07', 0)]).behind).toMatchObject([{ planned: 1, actual: 0, ratio: 0 }]);
});

test('running totals are not added up twice', () => {
  const check = at(6, [phase('A.1', [1, 2, 3, 4], { target_amount: 4 })], [report('A.1', '2025-06', 2)]);
  expect([check.behind, check.onTrack, check.runningTotals.length]).toEqual([[], 1, 1]);
});

test('where less is better the plan is divided by the figure, and a figure of nothing is no shortfall', () => {
  const low = { method: 'Rata-rata', polarity: 'Makin rendah makin baik', target_amount: 3 };
  const lines = [phase('A.1', [3, 3, 3, 3], low), phase('B.1', [3, 3, 3, 3], low)];
  const check = at(3, lines, [report('A.1', '2025-03', 4), report('B.1', '2025-03', 0)]);
  expect(check.behind).toMatchObject([{ line: 'A.1', ratio: 0.75 }]);
  expect(check.onTrack).toBe(1);
});

test('a running figure that falls, one far beyond the target, and a month of another year are named', () => {
  const reports = [
    report('A.1', '2025-01', 3),
    report('A.1', '2025-02', 2),
    report('A.1', '2025-03', 20),
    report('A.1', '2024-12', 1),
  ];
  const check = at(3, [phase('A.1', [1, 1, 1, 1])], reports);
  expect(check.falls).toMatchObject([{ line: 'A.1', month: '2025-02', before: 3, after: 2 }]);
  expect(check.beyond).toMatchObject([{ line: 'A.1', target: 4, actual: 20 }]);
  expect(check.outside).toMatchObject([{ line: 'A.1', month: '2024-12' }]);
});

test('a figure for a quarter holds at its end; another year never counts', () => {
  const reports = [report('A.1', '2025-Q2', 2), report('A.1', '2024-12', 9)];
  expect(at(6, [phase('A.1', [1, 1, 1, 1])], reports).onTrack).toBe(1);
  expect(at(5, [phase('A.1', [1, 1, 1, 1])], reports).noData).toHaveLength(1);
});

test('progress of a code that no line bears, two figures of one month, and phases that do not add up are named', () => {
  const reports = [
    report('A.1', '2025-01', 1),
    { ...report('A.1', '2025-01', 2), id: 'again' },
    report('Z.9', '2025-01', 1),
  ];
  const check = at(3, [phase('A.1', [1, 1, 1, 1], { target_amount: 9 })], reports);
  expect(check.unknown).toMatchObject([{ line: 'Z.9', rows: 1 }]);
  expect(check.doubled).toMatchObject([{ line: 'A.1', month: '2025-01', values: [1, 2] }]);
  expect(check.unevenPhases).toMatchObject([{ line: 'A.1', target: 9, sum: 4 }]);
});
