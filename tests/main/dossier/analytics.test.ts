import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { collectTables } from '#main/readers/read-tables.ts';
import { deadlineOf } from '#shared/dossier/deadline.ts';
import { goalTree } from '#shared/dossier/goal-tree.ts';
import { behaviourGaps, competenceGaps, learningNeeds } from '#shared/dossier/learning-need.ts';
import { conditions, missedPatterns, type ObservedPerson } from '#shared/dossier/missed-pattern.ts';
import { drawRisks } from '#shared/dossier/risk-map.ts';
import {
  type WorkKind,
  type WorkRows,
  workColumn,
  workFieldsOf,
  type workTables,
} from '#shared/dossier/work-tables.ts';
import type { ImportPreview } from '#shared/import/import-preview.ts';
import { emptyState } from '#shared/import/record.ts';
import { shapeTable } from '#shared/import/shape.ts';
import { options } from '../../fixtures/agency/import-agency.ts';
import { fixtures, truth } from './sample-truth.ts';

let preview: ImportPreview;
beforeAll(async () => {
  const names = [
    'daftar-nominatif.csv',
    'pohon-kinerja.xlsx',
    'register-risiko.xlsx',
    'evaluasi-kompetensi-b19.xlsx',
    'standar-kompetensi.csv',
  ];
  const read = await Promise.all(
    names.map((name) => collectTables({ name, bytes: readFileSync(join(fixtures, name)) })),
  );
  const tables = read.flatMap((one) => one.tables.flatMap((table) => shapeTable(table)));
  preview = previewImport(tables, emptyState('2025'), options);
});

/** Rows of a kind as an import would store them, people by NIP. */
function rowsOf<K extends WorkKind>(kind: K): readonly WorkRows[(typeof workTables)[K]['table']][] {
  return preview.work.flatMap(({ record }, at) => {
    if (record.kind !== kind) return [];
    const { values, nip, period, file, sheet, row, cell } = record;
    const held = Object.fromEntries(workFieldsOf(kind).map((field) => [workColumn(field), values[field] ?? null]));
    return [{ id: String(at), employee_id: nip, period, file, sheet, row, cell, ...held } as never];
  });
}

test('risks of the sample name the goals, days and faults of its key', () => {
  const tree = goalTree(rowsOf('cascade'), rowsOf('crosscutting'));
  const risks = drawRisks(rowsOf('risk'), tree.keyOf, () => null, { today: '2025-10-01', year: '2025' });
  expect(
    Object.fromEntries(
      risks.map(({ code, goal, due, inherent, faults }) => [
        code,
        [goal, due, inherent.likelihood, inherent.impact, !faults.includes('product'), faults.includes('target-above')],
      ]),
    ),
  ).toEqual(
    Object.fromEntries(
      Object.entries(truth.risk).map(([code, { goal, goal_exists, due, k, d, printed_ok, target_above_current }]) => [
        code,
        [goal_exists ? goal : null, due, k, d, printed_ok, target_above_current],
      ]),
    ),
  );
  expect(risks.filter(({ overdue }) => overdue).every(({ due }) => (due ?? '') < '2025-10-01')).toBe(true);
  expect(risks.flatMap(({ code, outside }) => (outside === null ? [] : [`${code} ${outside}`]))).toEqual([
    'R18.2025 Penyesuaian anggaran nasional',
  ]);
});

test('a deadline is read as an office writes it, and not where it can mean two days', () => {
  const read = (written: string) => deadlineOf(written, '2025');
  expect(
    ['2025-03-31', '31/03/2025', '9 Agustus 2025', 'TW II', 'Semester 1', 'Oktober', 'Tahun 2026'].map(read),
  ).toEqual(['2025-03-31', '2025-03-31', '2025-08-09', '2025-06-30', '2025-06-30', '2025-10-31', '2026-12-31']);
  expect(['31/02/2025', 'segera', '', 'berkala 2025 dan 2026', 'Semester 3', 'minggu kedua'].map(read)).toEqual(
    Array(6).fill(null),
  );
});

test('needs of the sample are the mean gaps of its key, and groups under the threshold are counted, not shown', () => {
  const posts = new Map(
    preview.people.flatMap(({ record }) =>
      record === null ? [] : [[record.nip, { position: record.position ?? '', kind: record.positionKind ?? '' }]],
    ),
  );
  const units = new Map(preview.people.flatMap(({ record }) => (record === null ? [] : [[record.nip, record.unit]])));
  const { gaps, unmatched } = competenceGaps(rowsOf('standard'), rowsOf('competence'), posts);
  const { needs, hidden } = learningNeeds(gaps, units, new Map(), { fewest: 6, unmatched });
  const key = Object.entries(truth.learning_need).flatMap(([unit, subjects]) =>
    Object.entries(subjects).map(([subject, { n, mean_gap, with_gap }]) => ({ unit, subject, n, mean_gap, with_gap })),
  );
  expect(unmatched).toBe(0);
  expect(hidden).toBe(key.filter(({ n }) => n < 6).length);
  const shown = new Map(needs.map((need) => [`${need.unit} ${need.subject}`, need]));
  expect(needs).toHaveLength(key.length - hidden);
  for (const { unit, subject, n, mean_gap, with_gap } of key) {
    const need = shown.get(`${unit} ${subject}`);
    if (n < 6) expect(need).toBeUndefined();
    else {
      expect([need?.people, need?.withGap]).toEqual([n, with_gap]);
      expect(need?.mean).toBeCloseTo(mean_gap, 4);
    }
  }
});

test('a need has its interval by Student’s t and its weight by the lines that depend on it; one rater is no measurement', () => {
  const gap = (employee: string, value: number) => ({
    employee,
    source: 'competence' as const,
    subject: 'Integritas',
    gap: value,
    raters: 1,
  });
  const units = new Map(['a', 'b', 'c', 'd'].map((id) => [id, 'u']));
  const { needs } = learningNeeds([gap('a', 1), gap('b', 2), gap('c', 0), gap('d', 1)], units, new Map([['b', 3]]), {
    fewest: 3,
    unmatched: 0,
  });
  // Mean 1, s = 0.8165, t(0.975, 3) = 3.1824: 1 ± 1.2992.
  expect(needs[0]?.lower).toBeCloseTo(-0.2992, 3);
  expect(needs[0]?.upper).toBeCloseTo(2.2992, 3);
  expect([needs[0]?.lines, needs[0]?.weight, needs[0]?.small]).toEqual([3, 1 + 2 * 4 + 1, true]);
  const scores = [
    { ratee: 'a', rater: 'x', scores: { loyal: 2 } },
    { ratee: 'a', rater: 'y', scores: { loyal: 3, adaptif: null } },
    { ratee: 'b', rater: 'x', scores: { loyal: 1 } },
    { ratee: 'b', rater: 'x', scores: { loyal: 1 } },
  ];
  expect(behaviourGaps(scores, 3, 2)).toEqual([
    { employee: 'a', source: 'behaviour', subject: 'loyal', gap: 0.5, raters: 2 },
  ]);
});

test('a planted pattern is found with its size, chance is not called one, and thin sides are left out', () => {
  const people = Array.from({ length: 240 }, (_, at): ObservedPerson => {
    const late = at % 2 === 0;
    const missed = (at * 7919) % 97 < (late ? 68 : 30);
    const holds = Object.fromEntries(conditions.map((one) => [one, null])) as Record<(typeof conditions)[number], null>;
    return {
      unit: `u${at % 5}`,
      missed,
      holds: { ...holds, 'no-early-dialogue': late, 'many-lines': at % 3 === 0, overload: at < 2 },
    };
  });
  const { patterns, untested } = missedPatterns(people, 5);
  expect(untested.toSorted()).toEqual(['high-risk', 'overload', 'several-squads']);
  const [first, second] = patterns;
  expect(first?.condition).toBe('no-early-dialogue');
  expect(first?.adjusted ?? 1).toBeLessThan(0.001);
  expect(first?.odds.value ?? 0).toBeGreaterThan(3);
  expect(second?.adjusted ?? 0).toBeGreaterThan(0.05);
  // Holm: the smaller of two counts twice.
  expect(first?.adjusted).toBeCloseTo(Math.min(1, 2 * (first?.p ?? 1)), 12);
  expect(missedPatterns([], 5).patterns).toEqual([]);
});
