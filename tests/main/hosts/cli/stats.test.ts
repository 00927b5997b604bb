import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runStats } from '#main/hosts/cli/stats.ts';
import { problemStats } from '#shared/calibration/problem-stats.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-stats-'));
afterAll(() => rmSync(folder, { recursive: true }));
const golden = (name: string): string => fileURLToPath(new URL(`../../../golden/${name}`, import.meta.url));
let files = 0;

function file(content: string | Buffer): string {
  const path = join(folder, `f${files++}.csv`);
  writeFileSync(path, content);
  return path;
}

const columns = ['--ratee', 'ratee', '--rater', 'rater', '--score', 'score', '--json'];
const agreement = (path: string, ...more: string[]) => runStats(['stats', 'agreement', path, ...columns, ...more]);
const codeOf = async (answer: ReturnType<typeof runStats>) => {
  const { exit, out } = await answer;
  expect(exit).toBe(1);
  return (out as { problem: { code: string; message: string; cell?: string } }).problem;
};

test('agreement prints the promised keys', async () => {
  const { exit, out } = await agreement(golden('icc-shrout-fleiss-1979/input.csv'));
  expect(exit).toBe(0);
  expect(out).toMatchObject({
    n: 24,
    icc: {
      '1,1': { value: expect.closeTo(0.1657, 4) },
      '2,1': { lower: expect.closeTo(0.0188, 4) },
      '3,k': { upper: expect.closeTo(0.9859, 4) },
    },
    alpha: {
      nominal: expect.any(Number),
      ordinal: expect.any(Number),
      interval: expect.any(Number),
      ratio: expect.any(Number),
    },
    kappa: { fleiss: expect.any(Number), gwetAC1: expect.any(Number) },
    kendallW: expect.closeTo(0.887, 3),
    warnings: expect.any(Array),
  });
});

test('severity and facets print the promised keys, ids verbatim', async () => {
  const path = golden('facets-synthetic/input.csv');
  const more = [...columns, '--criterion', 'criterion'];
  const severity = await runStats(['severity', path, ...more, '--method', 'ml']);
  expect(severity.exit).toBe(0);
  expect(severity.out).toMatchObject({
    n: 1920,
    method: 'ml',
    variance: {
      ratee: expect.closeTo(0.78341215, 6),
      rater: expect.closeTo(0.22254169, 6),
      residual: expect.closeTo(0.71921389, 6),
    },
    deviance: expect.closeTo(5207.90148828, 5),
    intercept: { value: expect.closeTo(2.6949074664, 6), se: expect.any(Number) },
  });
  const own = severity.out as { raters: { id: string }[]; variance: object };
  expect(own.raters[0]).toMatchObject({ id: 'R01', severity: expect.closeTo(0.848653, 5), se: expect.any(Number) });
  expect(own.variance).not.toHaveProperty('halo');
  const halo = await runStats(['severity', path, ...more, '--halo']);
  expect(halo.out).toMatchObject({ method: 'reml', variance: { halo: expect.any(Number) } });
  const facets = await runStats(['facets', path, ...more]);
  expect(facets.exit).toBe(0);
  expect(facets.out).toMatchObject({
    model: 'rsm',
    deviance: expect.closeTo(4794.16588, 4),
    variance: expect.closeTo(1.615079, 5),
    reliability: expect.closeTo(0.941853, 5),
  });
  const report = facets.out as Record<'raters' | 'criteria' | 'ratees', object[]> & { steps: number[] };
  const measure = { se: expect.any(Number), infit: expect.any(Number), outfit: expect.any(Number) };
  expect(report.raters[0]).toMatchObject({ id: 'R01', severity: expect.closeTo(1.27966, 4), ...measure });
  expect(report.criteria[0]).toMatchObject({ id: 'k1', difficulty: expect.closeTo(0.44164, 4), ...measure });
  expect(report.ratees[0]).toMatchObject({ id: 'P001', eap: expect.any(Number), fairAverage: expect.any(Number) });
  expect(report.steps).toHaveLength(4);
  const partial = await runStats(['facets', path, ...more, '--model', 'PCM', '--language', 'en']);
  expect(partial.out).toMatchObject({ model: 'pcm', steps: Array(4).fill(Array(4).fill(expect.any(Number))) });
});

test('weights of raters count in severity and are refused elsewhere', async () => {
  const rows = ['ratee,rater,score,share'];
  for (let p = 0; p < 12; p++)
    for (let r = 0; r < 3; r++) rows.push(`p${p},r${r},${1 + ((p * 7 + r * r * 3 + ((p * r) % 5)) % 5)},${r + 1}`);
  const path = file(rows.join('\n'));
  const plain = await runStats(['severity', path, ...columns]);
  const weighted = await runStats(['severity', path, ...columns, '--weight', 'share']);
  expect([plain.exit, weighted.exit]).toEqual([0, 0]);
  expect((plain.out as { deviance: number }).deviance).not.toBeCloseTo(
    (weighted.out as { deviance: number }).deviance,
    2,
  );
  expect((await codeOf(runStats(['facets', path, ...columns, '--weight', 'share']))).code).toBe('stats.option-unknown');
  expect((await codeOf(runStats(['severity', path, ...columns, '--method', 'x']))).code).toBe('stats.option-value');
});

test('the same table in every habit of a CSV file gives the same answer', async () => {
  const rows = [
    ['ratee', 'rater', 'score'],
    ['001', 'Siti, S.E.', '3,5'],
    ['001', 'Budi', '2'],
    ['002', 'Siti, S.E.', '4'],
    ['002', 'Budi', '4,5'],
    ['003', 'Siti, S.E.', '1'],
    ['003', 'Budi', '2'],
  ];
  const plain = rows.map((row) => row.join(';')).join('\n');
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n');
  const habits = [
    plain,
    `\ufeff${plain}\n\n`,
    plain.replaceAll(';', '\t').replaceAll('\n', '\r\n'),
    `sep=;\n${plain}`,
    quoted,
    Buffer.from(`\ufeff${plain}`, 'utf16le'),
    plain.replaceAll('\n00', ';\n00').replace('score;', 'score'),
  ];
  const answers = await Promise.all(habits.map(async (text) => JSON.stringify(await agreement(file(text)))));
  expect(JSON.parse(answers[0] ?? '{}').exit).toBe(0);
  expect(JSON.parse(answers[0] ?? '{}').out.pairs[0].raters).toEqual(['Budi', 'Siti, S.E.']);
  expect(new Set(answers).size).toBe(1);
});

test('bad input is a Problem that names file and cell', async () => {
  const body = 'ratee,rater,score\na,x,1\na,y,2\nb,x,3\n';
  expect((await codeOf(agreement(join(folder, 'none.csv')))).code).toBe('files.missing');
  expect((await codeOf(agreement(folder))).code).toBe('files.folder');
  expect((await codeOf(agreement(file('')))).code).toBe('files.empty');
  expect((await codeOf(agreement(file('ratee,rater\na,x\n')))).code).toBe('stats.column-missing');
  expect(await codeOf(agreement(file(`${body}b,y,tiga\n`)))).toMatchObject({
    code: 'ratings.score-not-number',
    cell: 'C5',
  });
  expect(await codeOf(agreement(file(`${body}b,y\n`)))).toMatchObject({ code: 'stats.ragged', cell: 'B5' });
  expect(await codeOf(agreement(file(`${body}b,y,9\n`), '--max', '5'))).toMatchObject({
    code: 'ratings.score-above',
    cell: 'C5',
  });
  expect(await codeOf(agreement(file(`${body},y,2\n`)))).toMatchObject({ code: 'ratings.id-blank', cell: 'A5' });
  expect((await codeOf(agreement(file('ratee,rater,score\na,x,1\nb,x,2\n')))).code).toBe('ratings.one-rater');
  expect((await codeOf(agreement(file('ratee,rater,score\n')))).code).toBe('ratings.none');
  expect(
    (
      await codeOf(
        runStats(['stats', 'agreement', file(body), '--ratee', 'ratee', '--rater', 'ratee', '--score', 'score']),
      )
    ).code,
  ).toBe('stats.column-shared');
});

test('options that are unknown, repeated, empty or unfit are refused in both languages', async () => {
  const path = golden('icc-shrout-fleiss-1979/input.csv');
  expect((await codeOf(runStats(['stats', 'kappa', path]))).code).toBe('stats.kind');
  expect((await codeOf(runStats(['stats', 'agreement']))).code).toBe('stats.file-missing');
  expect((await codeOf(agreement(path, '--halo'))).code).toBe('stats.option-unknown');
  expect((await codeOf(agreement(path, '--score', 'score'))).code).toBe('stats.option-repeated');
  expect((await codeOf(agreement(path, '--min'))).code).toBe('stats.option-missing');
  expect((await codeOf(agreement(path, '--min', 'x'))).code).toBe('stats.option-value');
  expect((await codeOf(agreement(path, '--unit', 'x', '--language', 'en'))).message).toMatch(/does not suit --unit/);
  for (const wording of Object.values(problemStats)) expect(wording.id).not.toBe(wording.en);
});

test('distribution: expected shares as a list, as a column, by group, and before the panel', async () => {
  const path = golden('distribution-fit/input.csv');
  const base = ['stats', 'distribution', path, '--level', 'category', '--count', 'observed'];
  const { out } = await runStats([...base, '--expected', 'p', '--by', 'case', '--exact-limit', '1000000']);
  const groups = (
    out as { groups: { id: string; fit: { exact: { chiSquare: number } | null }; earthMover: { value: number } }[] }
  ).groups;
  expect(groups.find((one) => one.id === 'forced5_small_lenient')).toMatchObject({
    fit: { exact: { chiSquare: expect.closeTo(0.0022853273, 9) } },
    earthMover: { value: expect.closeTo(1.1, 9) },
  });
  const listed = file('level\n3\n3\n4\n4\n4\n4\n4\n5\n5\n5\n');
  const own = await runStats([
    'distribution',
    listed,
    '--score',
    'level',
    '--levels',
    '1,2,3,4,5',
    '--expected',
    '5,15,60,15,5',
  ]);
  expect(own.out).toMatchObject({
    n: 10,
    fit: { exact: { chiSquare: expect.closeTo(0.0022853273, 9), probability: expect.closeTo(0.0006457231, 9) } },
  });
  const panel = file('unit;awal;akhir\nA;5;3\nA;4;3\nA;5;3\nA;4;3\nB;2;3\nB;1;3\nB;2;3\nB;1;2\n');
  const change = await runStats(['distribution', panel, '--level', 'akhir', '--before', 'awal', '--by', 'unit']);
  expect(change.out).toMatchObject({ change: { verdict: 'few', n: 8, down: 4, up: 4 }, homogeneity: { df: 1 } });
});

test('gstudy and help', async () => {
  const { out } = await runStats(['gstudy', golden('icc-shrout-fleiss-1979/input.csv'), ...columns, '--target', '0.9']);
  expect(out).toMatchObject({ needed: { raters: 23 }, observed: { dependability: expect.closeTo(0.62005, 5) } });
  expect((await runStats(['stats', '--help'])).exit).toBe(0);
});
