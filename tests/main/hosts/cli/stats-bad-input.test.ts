import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runStats } from '#main/hosts/cli/stats.ts';
import { statsFacets } from '#shared/calibration/facets-words.ts';
import { statsLinear } from '#shared/calibration/linear-words.ts';
import { problemFacets } from '#shared/calibration/problem-calibration.ts';
import { problemLinear } from '#shared/calibration/problem-linear.ts';
import { problemStats } from '#shared/calibration/problem-stats.ts';
import { statsWarnings } from '#shared/calibration/warning-words.ts';
import { unfitIn } from '../../../shared/stats/finite-walk.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-ill-posed-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = readonly [ratee: string, rater: string, criterion: string, score: string | number];

/** Ratees x raters x criteria with a score for each cell; null leaves the cell out. */
function table(
  ratees: number,
  raters: number,
  criteria: number,
  score: (p: number, r: number, c: number) => string | number | null,
): Row[] {
  const rows: Row[] = [];
  for (let p = 0; p < ratees; p++)
    for (let r = 0; r < raters; r++)
      for (let c = 0; c < criteria; c++) {
        const value = score(p, r, c);
        if (value !== null) rows.push([`p${p}`, `r${r}`, `c${c}`, value]);
      }
  return rows;
}

const mixed = (p: number, r: number, c: number): number => 1 + ((p * 7 + r * 3 + c * 5 + ((p * r + c) % 3)) % 5);

/** Files that ask too much of a method: each must give a Problem, or a result without NaN. */
const illPosed: Readonly<Record<string, readonly Row[]>> = {
  'text as a number': [...table(6, 3, 2, mixed), ['p9', 'r0', 'c0', 'tiga']],
  'outside the scale': [...table(6, 3, 2, mixed), ['p9', 'r0', 'c0', 99]],
  'one rater': table(8, 1, 2, mixed),
  'one ratee': table(1, 4, 2, mixed),
  'one criterion': table(8, 4, 1, mixed),
  'two parts': [
    ...table(6, 3, 2, mixed),
    ...table(6, 3, 2, mixed).map(([p, r, c, x]): Row => [`x${p}`, `x${r}`, c, x]),
  ],
  'a part of one rating': [...table(6, 3, 2, mixed), ['alone', 'also alone', 'c0', 3]],
  constant: table(6, 4, 3, () => 3),
  'constant but for one': table(6, 4, 3, (p, r, c) => (p + r + c === 0 ? 4 : 3)),
  'raters agree wholly': table(8, 4, 2, (p) => 1 + (p % 5)),
  'ratees alike, raters constant': table(8, 5, 2, (_, r) => r + 1),
  'sums without rest': table(6, 4, 1, (p, r) => p + r),
  'each ratee once': Array.from({ length: 12 }, (_, i): Row => [`p${i}`, `r${i % 3}`, 'c0', mixed(i, 1, 0)]),
  'each rater once': Array.from({ length: 12 }, (_, i): Row => [`p${i % 3}`, `r${i}`, 'c0', mixed(i, 1, 0)]),
  'criterion of one rater': table(8, 4, 4, (p, r, c) => (r === c ? mixed(p, r, c) : null)),
  'two ratings': [
    ['a', 'x', 'c0', 1],
    ['b', 'y', 'c0', 2],
  ],
  'two levels': table(10, 4, 2, (p, r, c) => (mixed(p, r, c) > 2 ? 1 : 0)),
  'ends of the scale only': table(10, 4, 2, (p, r, c) => (mixed(p, r, c) > 2 ? 5 : 1)),
  'a rater at the end': table(10, 4, 2, (p, r, c) => (r === 0 ? 5 : mixed(p, r, c))),
  'a criterion at the end': table(10, 4, 2, (p, r, c) => (c === 0 ? 1 : mixed(p, r, c))),
  'very large numbers': table(8, 4, 2, (p, r, c) => mixed(p, r, c) * 1e150),
  'very small numbers': table(8, 4, 2, (p, r, c) => mixed(p, r, c) * 1e-150),
  'far from zero': table(8, 4, 2, (p, r, c) => 1e12 + mixed(p, r, c)),
  'negative numbers': table(8, 4, 2, (p, r, c) => -mixed(p, r, c)),
  'mostly blank': table(8, 4, 2, (p, r, c) => ((p + r + c) % 4 === 0 ? mixed(p, r, c) : 'NA')),
  'all blank': table(4, 3, 1, () => ''),
  'repeated and contradicting': [...table(6, 3, 2, mixed), ...table(6, 3, 2, (p, r, c) => mixed(p, r, c + 1))],
  words: table(6, 3, 2, (p, r, c) => ['kurang', 'cukup', 'baik'][mixed(p, r, c) % 3] ?? ''),
};

const calls: readonly (readonly string[])[] = [
  ['agreement'],
  ['severity'],
  ['severity', '--method', 'ml'],
  ['severity', '--halo'],
  ['severity', '--precision', 'fast'],
  ['facets'],
  ['facets', '--model', 'pcm'],
  ['gstudy'],
];

/** What a run gave: the code of its Problem, or `fine`. Holes left in sentences and unfit numbers fail here. */
async function outcome(words: readonly string[]): Promise<string> {
  const { exit, out } = await runStats(words);
  const holes = JSON.stringify(out, (_, value) =>
    typeof value === 'number' && !Number.isFinite(value) ? 'UNFIT' : value,
  );
  expect(holes).not.toContain('UNFIT');
  expect(unfitIn(JSON.parse(JSON.stringify(out)))).toEqual([]);
  if (exit === 0) {
    expect(unfitIn(out)).toEqual([]);
    for (const warning of (out as { warnings?: { code: string; message?: string }[] }).warnings ?? []) {
      expect(warning.message, warning.code).toBeTruthy();
      expect(warning.message).not.toMatch(/\{\w+/);
    }
    return 'fine';
  }
  const { problem } = out as { problem: { code: string; message: string } };
  expect(problem.message, problem.code).not.toBe(problem.code);
  expect(problem.message).not.toMatch(/\{\w+/);
  return problem.code;
}

for (const [name, rows] of Object.entries(illPosed))
  test(`a Problem or finite figures: ${name}`, async () => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.csv`);
    writeFileSync(path, ['ratee,rater,criterion,score', ...rows.map((row) => row.join(','))].join('\n'));
    for (const language of ['id', 'en'])
      for (const [kind = '', ...more] of calls) {
        const columns = ['--ratee', 'ratee', '--rater', 'rater', '--score', 'score', '--language', language, ...more];
        const limits = name === 'outside the scale' ? ['--max', '5'] : [];
        for (const criterion of [['--criterion', 'criterion'], []])
          await outcome([kind, path, ...columns, ...criterion, ...limits]);
      }
  });

test('what cannot be estimated is refused by name', async () => {
  const at = (name: string, kind: string, ...more: string[]) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.csv`);
    return outcome([
      kind,
      path,
      '--ratee',
      'ratee',
      '--rater',
      'rater',
      '--score',
      'score',
      '--criterion',
      'criterion',
      ...more,
    ]);
  };
  for (const kind of ['severity', 'facets']) {
    expect(await at('text as a number', kind)).toBe('ratings.score-not-number');
    expect(await at('outside the scale', kind, '--max', '5')).toBe('ratings.score-above');
    expect(await at('one rater', kind)).toBe('ratings.one-rater');
    expect(await at('one ratee', kind)).toBe('ratings.one-ratee');
    expect(await at('constant', kind)).toBe(`${kind === 'severity' ? 'linear' : 'facets'}.constant`);
    expect(await at('two parts', kind)).toBe('fine');
    expect(await at('all blank', kind)).toBe('ratings.none');
    expect(await at('very large numbers', kind)).toBe('ratings.score-size');
    expect(await at('two parts', kind, '--weight', 'none')).toMatch(/^stats\./);
  }
  expect(await at('each ratee once', 'severity')).toBe('linear.ratee-once');
  expect(await at('each ratee once', 'facets')).toBe('facets.ratee-once');
});

test('every code of the statistics has its sentence in both languages', () => {
  const sentences: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
    ...problemFacets,
    ...problemLinear,
    ...problemStats,
    ...statsFacets,
    ...statsLinear,
    ...statsWarnings,
  };
  const source = fileURLToPath(new URL('../../../../src/shared/stats/', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const codes = files.flatMap((file) => [
    ...readFileSync(source + file, 'utf8').matchAll(/(?:Problem|warn)\(\s*'([\w-]+\.[\w-]+)'/g),
  ]);
  expect(codes.length).toBeGreaterThan(40);
  for (const [, code = ''] of codes) {
    expect(sentences[code], code).toBeDefined();
    expect(sentences[code]?.id).not.toBe(sentences[code]?.en);
  }
});
