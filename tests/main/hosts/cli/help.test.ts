import { expect, test } from 'vitest';
import { argumentsOf } from '#main/hosts/cli/arguments.ts';
import { help } from '#main/hosts/cli/help.ts';
import { contract } from '#shared/contract.ts';

const text = (words: readonly string[], language: 'id' | 'en' = 'en'): string => {
  const { exit, out } = help(words, language);
  expect(exit).toBe(0);
  expect(typeof out).toBe('string');
  return String(out);
};

test('a person gets one page: every command, examples, exit codes, in both languages', () => {
  for (const language of ['id', 'en'] as const) {
    const page = text(['--help'], language);
    expect(page.split('\n').length).toBeLessThan(80);
    for (const word of ['new FILE', 'import FILE', 'recover FILE', 'stats ', 'SELARAS_PIN', 'help NAME'])
      expect(page).toContain(word);
  }
  expect(text(['help'])).toContain('Exit codes: 0 done; 1 refused');
  expect(text([])).toBe(text(['--help']));
});

test('help for one name says who may use it and what its input is; every name has such a page', () => {
  const page = text(['help', 'rating.setMany']);
  expect(page).toContain('rating.setMany: Ratings of several people');
  expect(page).toContain('command (changes the workshop)');
  expect(page).toContain('Open to: Facilitator, Panel member, Secretary');
  expect(page).toMatch(/items: \(\{ employee\?: string, nip\?: string, .*\}\)\[\]/);
  expect(text(['help', 'round.plan'])).toContain('peers?: integer 0..20 = 4');
  expect(text(['help', 'split'])).toContain('NAME=UNIT;UNIT');
  for (const name of Object.keys(contract)) expect(text(['help', name])).not.toMatch(/undefined|\[object|NaN/);
});

test('programs get all of it as JSON', () => {
  const { out } = help(['--help', '--json'], 'id');
  expect(Object.keys((out as { contract: object }).contract)).toEqual(Object.keys(contract));
  expect(help(['help', 'rating.set', '--json'], 'id').out).toMatchObject({ name: 'rating.set', kind: 'command' });
});

test('an unknown name is refused, with the names that may be meant', () => {
  const refused = (word: string) => help([word], 'en');
  expect(refused('imprt')).toMatchObject({ exit: 1, out: { ok: false, problem: { code: 'cli.unknown-near' } } });
  const near = (word: string) =>
    String((refused(word).out as { problem: { values: { near?: string } } }).problem.values.near);
  expect(near('imprt')).toMatch(/^import\b/);
  expect(near('rating.sett')).toMatch(/^rating\.set\b/);
  expect(near('employees')).toContain('employee.list');
  expect(refused('zzzzzzzzzz').out).toMatchObject({ problem: { code: 'cli.unknown' } });
  expect(refused('--foo').out).toMatchObject({ problem: { code: 'cli.option' } });
});

test('options are taken apart alike: inline, apart, repeated, missing, unknown', () => {
  const apart = (...words: string[]) => argumentsOf(words, ['--to', '--as'], ['--json']);
  expect(apart('a', '--to', 'x', 'b', '--json').bare).toEqual(['a', 'b']);
  expect(apart('--to=a=b').option('--to')).toBe('a=b');
  expect(apart('--to', '-1').option('--to')).toBe('-1');
  expect(apart('--', '--to').bare).toEqual(['--to']);
  expect(apart('--json').flag('--json')).toBe(true);
  for (const words of [
    ['--to'],
    ['--to='],
    ['--to', '--json'],
    ['--json=1'],
    ['--constructor'],
    ['-x'],
    ['--nama', 'x'],
  ])
    expect(() => apart(...words)).toThrow(/^cli\.option$/);
  expect(() => apart('--to', 'x', '--to', 'y')).toThrow(/^cli\.option-repeated$/);
});
