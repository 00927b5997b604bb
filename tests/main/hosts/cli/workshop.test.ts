import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answerHere } from '../../../soak/command-line.ts';
import { samples } from '../../workshop/road.ts';

const entry = fileURLToPath(new URL('../../../../scripts/selaras.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selaras-cli-'));
const file = join(folder, 'a.selaras');

/** One call as a shell makes it, in a process of its own; stdout must be JSON and nothing else. */
function spawned(words: readonly string[], env: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [entry, ...words], {
    encoding: 'utf8',
    input: '',
    env: { ...process.env, SELARAS_HOME: join(folder, '.selaras'), ...env },
  });
  return { exit: done.status, out: JSON.parse(done.stdout) };
}

/** The same call in this process, where starting one is not what is tested. */
const selaras = (words: readonly string[], env: Record<string, string> = {}) => answerHere(folder, words, env);

test('new, import, call, export and verify walk the road from a shell', async () => {
  expect(spawned(['new', file, '--name', 'Contoh', '--period', '2025']).exit).toBe(0);
  const dry = spawned(['import', file, samples, '--dry-run', '--json']);
  expect(dry.exit).toBe(0);
  expect((await selaras(['call', file, 'employee.list', '{}'])).out.value.rows).toEqual([]);
  const { exit, out } = await selaras(['import', file, samples, '--json']);
  expect(exit).toBe(0);
  expect(out).toEqual(dry.out);
  const named = out.problems.map((problem: { code: string }) => problem.code);
  expect(named.filter((code: string) => code === 'row.duplicate').length).toBe(6);
  for (const problem of out.problems)
    expect(Object.keys(problem)).toEqual(['code', 'message', 'file', 'sheet', 'cell']);
  const { rows } = (await selaras(['call', file, 'employee.list'])).out.value;
  expect(rows.length).toBe(180);
  const input = JSON.stringify({ nip: rows[0].nip, hasil: 'Diatas Ekspektasi', reason: 'Bukti' });
  expect((await selaras(['call', file, 'rating.set', input])).out).toMatchObject({ ok: true, value: { commit: 3 } });
  for (const kind of ['results', 'minutes-pdf', 'minutes-docx', 'journal']) {
    const to = join(folder, kind);
    expect((await selaras(['export', file, kind, '--to', to])).exit).toBe(0);
    expect(readFileSync(to).length).toBeGreaterThan(500);
  }
  expect(spawned(['verify', file])).toEqual({
    exit: 0,
    out: { ok: true, value: { commits: 3, brokenAt: null, findings: [], more: 0, notices: [] } },
  });
});

test('an import names what waits for an answer; a file of answers and the suggestions settle it', async () => {
  const other = join(folder, 'tanya.selaras');
  const answers = join(folder, 'jawaban.json');
  const sources = [join(samples, 'daftar-nominatif.csv'), join(samples, 'ekinerja')];
  await selaras(['new', other, '--name', 'T', '--period', '2025']);
  const { questions } = (await selaras(['import', other, ...sources])).out;
  const [first] = questions.filter(({ suggested }: { suggested: string | null }) => suggested?.length === 18);
  expect(first).toMatchObject({ file: expect.stringContaining('.xlsx'), cell: expect.stringMatching(/^[A-Z]+\d+$/) });
  expect(first.choices.map(({ key }: { key: string }) => key)).toContain(first.suggested);
  writeFileSync(answers, JSON.stringify({ [first.id]: 'entah' }));
  const wrong = await selaras(['import', other, ...sources, '--answers', answers]);
  expect(wrong).toMatchObject({ exit: 1, out: { problem: { code: 'cli.answer', field: first.id } } });
  writeFileSync(answers, JSON.stringify({ [first.id]: 'leave' }));
  const settled = (await selaras(['import', other, ...sources, '--answers', answers, '--accept-suggestions'])).out;
  expect(settled.answered).toBeGreaterThan(1);
  expect(settled.questions.some(({ suggested }: { suggested: string | null }) => suggested !== null)).toBe(false);
  const { rows } = (await selaras(['call', other, 'employee.list'])).out.value;
  const unrated = rows.filter(({ predicate }: { predicate: string | null }) => predicate === null);
  expect(unrated.map(({ nip }: { nip: string }) => nip)).toEqual([first.suggested]);
});

test('a password comes from the environment, never from an argument, and a wrong one is a Problem', async () => {
  const locked = join(folder, 'kunci.selaras');
  const made = await selaras(['new', locked, '--name', 'K', '--period', '2025'], { SELARAS_PASSWORD: 'rahasia' });
  expect(made.exit).toBe(0);
  expect((await selaras(['verify', locked])).out.problem.code).toBe('workshop.password');
  const wrong = spawned(['verify', locked], { SELARAS_PASSWORD: 'salah', SELARAS_LANGUAGE: 'en' });
  expect(wrong.exit).toBe(1);
  expect(wrong.out.problem).toMatchObject({ code: 'workshop.wrong-password', file: 'kunci.selaras' });
  expect(wrong.out.problem.message).toContain('password');
  expect((await selaras(['verify', locked], { SELARAS_PASSWORD: 'rahasia' })).exit).toBe(0);
});

test('unreadable files are passed over with a Problem; exit 1 only when nothing could be read', async () => {
  const junk = join(folder, 'rusak.xlsx');
  writeFileSync(junk, Buffer.from('PK\u0003\u0004 bukan apa-apa'));
  const other = join(folder, 'b.selaras');
  await selaras(['new', other, '--name', 'B', '--period', '2025']);
  const none = await selaras(['import', other, junk, '--json']);
  expect(none.exit).toBe(1);
  expect(none.out.problems).toEqual([expect.objectContaining({ file: 'rusak.xlsx' })]);
  const some = await selaras(['import', other, junk, join(samples, 'daftar-nominatif.csv'), '--json']);
  expect(some.exit).toBe(0);
  expect((await selaras(['call', other, 'employee.list'])).out.value.rows.length).toBe(180);
});

test('bad calls answer in JSON with exit 1, help with examples and exit 0', async () => {
  expect((await selaras(['call', file, 'nothing.here'])).out.problem).toMatchObject({
    code: 'cli.unknown',
    values: { name: 'nothing.here' },
  });
  expect(spawned(['call', file, 'employee.list', '{']).out.problem.code).toBe('cli.json');
  expect((await selaras(['new', join(folder, 'c.selaras'), '--nama', 'x'])).out.problem.code).toBe('cli.option');
  expect(existsSync(join(folder, 'c.selaras'))).toBe(false);
  const help = await selaras(['--help', '--json']);
  expect(help.exit).toBe(0);
  expect(Object.keys(help.out.contract)).toContain('rating.set');
  expect(spawned(['tidak-ada']).exit).toBe(1);
});
