import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runPattern } from '#main/hosts/cli/pattern.ts';

const resource = (name: string) => fileURLToPath(new URL(`../../../../resources/rules/${name}`, import.meta.url));
const run = (...argv: string[]) => runPattern(argv);

test('the five patterns by their predicate', async () => {
  const answer = await run('pattern', '--organisation', 'Baik', '--counts', '5,20,2,1,0', '--json');
  expect(answer.exit).toBe(0);
  expect(answer.out).toMatchObject({
    n: 28,
    satisfied: false,
    feasible: true,
    violations: [
      {
        code: 'pattern.tooMany',
        have: 20,
        limit: 19,
        message: 'Baik: 20 dari 28 orang, paling banyak 19 (kurangi 1 orang).',
      },
    ],
    target: [5, 19, 3, 1, 0],
    moves: 1,
  });
  expect(await run('--organisation=butuh perbaikan', '--counts=0,2,3,0,0')).toMatchObject({
    exit: 0,
    out: { satisfied: true, violations: [], target: [0, 2, 3, 0, 0], moves: 0, transfers: [] },
  });
});

test('a mix that cannot exist has no target, and says what clashes', async () => {
  expect(await run('--organisation', 'Baik', '--counts', '0,1,0,0,0', '--language', 'en')).toMatchObject({
    exit: 0,
    out: {
      n: 1,
      satisfied: false,
      feasible: false,
      target: null,
      moves: null,
      clash: [{ constraint: 0 }, { constraint: 2 }],
    },
  });
});

test('an agency’s own file, and a whole edition as a file', async () => {
  const own = await run('--rules', resource('contoh-pola-instansi.json'), '--counts', '5,7,3,1,3');
  expect(own).toMatchObject({
    exit: 0,
    out: { n: 19, rules: 'contoh-pola-instansi.json', moves: 7, target: [1, 5, 8, 3, 2] },
  });
  const edition = ['--rules', resource('permenpanrb-6-2022.json'), '--counts', '4,4,1,1,0'];
  expect(await run(...edition, '--organisation', 'Baik')).toMatchObject({ out: { satisfied: true, majority: 'most' } });
  expect(await run(...edition, '--organisation', 'Baik', '--majority', 'more-than-half')).toMatchObject({
    out: { satisfied: false, moves: 2, violations: [{ code: 'pattern.notHalf' }] },
  });
  expect(await run(...edition)).toMatchObject({ exit: 1, out: { problem: { code: 'pattern.rule-missing' } } });
});

test.each<[string, readonly string[]]>([
  ['pattern.count-invalid', ['--organisation', 'Baik', '--counts', '-1,2,3,4,5']],
  ['pattern.count-invalid', ['--organisation', 'Baik', '--counts', '1.5,2,3,4,5']],
  ['pattern.count-invalid', ['--organisation', 'Baik', '--counts', '1,2,x,4,5']],
  ['pattern.count-invalid', ['--organisation', 'Baik', '--counts', '1,,2,4,5']],
  ['pattern.count-invalid', ['--organisation', 'Baik', '--counts', '1,2,3,4,99999999999999999999']],
  ['pattern.too-many-people', ['--organisation', 'Baik', '--counts', '1,2,3,4,99999999']],
  ['pattern.counts-shape', ['--organisation', 'Baik', '--counts', '1,2,3,4']],
  ['pattern.counts-shape', ['--organisation', 'Baik', '--counts', '1,2,3,4,5,6']],
  ['pattern.organisation-unknown', ['--organisation', 'Bagus', '--counts', '1,2,3,4,5']],
  ['pattern.organisation-unknown', ['--organisation', 'Sangat Baik', '--counts', '1,2,3,4,5']],
  ['pattern.option-missing', ['--organisation', 'Baik']],
  ['pattern.option-missing', ['--counts', '1,2,3,4,5', '--organisation']],
  ['pattern.option-missing', ['--counts', '--organisation', 'Baik']],
  ['pattern.option-unknown', ['--organization', 'Baik', '--counts', '1,2,3,4,5']],
  ['pattern.option-repeated', ['--counts', '1,2,3,4,5', '--counts', '1,2,3,4,5']],
  ['pattern.majority-unknown', ['--organisation', 'Baik', '--counts', '1,2,3,4,5', '--majority', 'dua pertiga']],
  ['pattern.language-unknown', ['--organisation', 'Baik', '--counts', '1,2,3,4,5', '--language', 'fr']],
  ['pattern.rule-missing', ['--counts', '1,2,3,4,5']],
  ['rules.unreadable', ['--rules', '/tidak/ada.json', '--counts', '1,2,3,4,5']],
])('%s for %j, as data with a sentence', async (code, argv) => {
  const { exit, out } = await run(...argv);
  expect(exit).toBe(1);
  expect(out).toMatchObject({ ok: false, problem: { code } });
  const { message } = (out as { problem: { message: string } }).problem;
  expect(message).toMatch(/[.]$/);
  expect(message).not.toContain('{');
});

test('help shows the form of a pattern file, and that form is read', async () => {
  const { exit, out } = await run('--help', '--language', 'en');
  expect(exit).toBe(0);
  const help = (out as { help: readonly string[] }).help.join('\n');
  expect(help).toContain('--organisation');
  const { parsePattern } = await import('#shared/rules/pattern-file.ts');
  const shown = JSON.parse(help.slice(help.indexOf('{\n'), help.lastIndexOf('}\n') + 1));
  expect(parsePattern(shown).constraints).toHaveLength(6);
});
