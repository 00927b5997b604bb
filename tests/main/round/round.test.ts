import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { RateeAnswer } from '#shared/round/package.ts';
import { desk, sampleDesk } from '../workshop/road.ts';
import { evaluated, issuedRound } from './round-desk.ts';

test('a round from plan to release: every score equals what was entered, and none is seen before', async () => {
  const at = await sampleDesk();
  const { round, folder, packages } = await issuedRound(at, 3, { raters: 20 });
  const view = await at.ask('round.get', { round });
  expect(view.links.parts).toBe(1);
  expect(packages.map(({ rater }) => rater)).toEqual(view.raters.slice(0, 20).map(({ key }) => key));
  const given = new Map<string, readonly RateeAnswer[]>();
  const sources = [];
  for (const [seed, issued] of packages.slice(0, 6).entries()) {
    const { answers, sealed } = await evaluated(folder, issued, seed);
    given.set(issued.rater, answers);
    sources.push(sealed);
  }
  const read = await at.ask('answer.read', { sources });
  expect(read.problems).toEqual([]);
  expect(read.answers.map(({ state }) => state)).toEqual(sources.map(() => 'new'));
  expect(read.missing).toHaveLength(packages.length - 6);
  await at.ask('answer.apply', { preview: read.preview });
  const before = await at.ask('round.get', { round });
  expect(before.round.answered).toBe(6);
  const journal = await at.ask('export.file', { kind: 'journal' });
  for (const told of [await at.ask('commit.list', {}), before, Buffer.from(journal.bytes ?? []).toString('utf8')])
    expect(JSON.stringify(told)).not.toContain('Contoh harmonis');
  await at.ask('round.close', { round, reason: 'Batas waktu lewat' });
  expect(await at.answer('history.undo')).toMatchObject({ ok: false, problem: { code: 'history.nothing-to-undo' } });
  for (const [rater, answers] of given) {
    const rows = (await at.ask('assessment.list', { rater })).rows;
    expect(rows).toHaveLength(answers.length);
    for (const { id, scores, evidence, comment } of answers) {
      const row = rows.find(({ ratee }) => ratee === id);
      expect(row?.scores).toEqual(scores);
      expect(row?.notes).toEqual(comment === '' ? evidence : { ...evidence, '': comment });
    }
  }
  await at.app.close();
});

test('a newer answer of the same evaluator replaces the older one; an older one, a foreign one and a re-issued package are refused', async () => {
  const at = await sampleDesk();
  const { round, folder, packages } = await issuedRound(at, 3, { raters: 2 });
  const [one, two] = packages;
  if (one === undefined || two === undefined) throw new Error('no packages');
  const first = await evaluated(folder, one, 1);
  const second = await evaluated(folder, one, 2);
  const both = await at.ask('answer.read', {
    sources: [second.sealed, { ...first.sealed, name: 'lama.selaras-jawaban' }],
  });
  expect(both.answers).toHaveLength(1);
  expect(both.problems.map(({ code, file }) => [code, file])).toEqual([['answer.older', 'lama.selaras-jawaban']]);
  await at.ask('answer.apply', { preview: both.preview });
  const late = await at.ask('answer.read', { sources: [first.sealed] });
  expect(late.problems.map(({ code }) => code)).toEqual(['answer.older']);
  const old = await evaluated(folder, two, 3);
  await at.ask('round.issue', { round, raters: [two.rater], to: folder, overwrite: true });
  expect((await at.ask('answer.read', { sources: [old.sealed] })).problems[0]?.code).toBe('answer.old-package');
  const elsewhere = await sampleDesk();
  expect((await elsewhere.ask('answer.read', { sources: [second.sealed] })).problems[0]?.code).toBe('answer.foreign');
  await elsewhere.app.close();
  await at.app.close();
});

test('what an evaluator may not do: wrong passphrase, somebody else, off the scale, no evidence, too little, too long', async () => {
  const at = await sampleDesk();
  const { folder, packages } = await issuedRound(at, 3, { raters: 2 });
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  const machine = desk();
  const source = { path: join(folder, issued.file) };
  const code = async (name: string, input: unknown) => {
    const answer = await machine.answer(name, input);
    return answer.ok ? 'ok' : answer.problem.code;
  };
  expect(await code('evaluation.open', { source, passphrase: 'salah-salah-salah' })).toBe('sealed.passphrase');
  const { package: key, ratees } = await machine.ask('evaluation.open', { source, passphrase: issued.passphrase });
  const ratee = { id: ratees[0]?.id ?? '', scores: {}, evidence: {}, comment: '' };
  const answer = (patch: object) => code('evaluation.answer', { package: key, ratee: { ...ratee, ...patch } });
  expect(await answer({ id: 'orang-lain' })).toBe('answer.unknown-ratee');
  expect(await answer({ scores: { harmonis: 6 } })).toBe('answer.scale');
  expect(await answer({ scores: { gembira: 3 } })).toBe('answer.unknown-criterion');
  expect(await answer({ comment: 'a'.repeat(4001) })).toBe('app.input');
  expect(await code('evaluation.seal', { package: key })).toBe('evaluation.incomplete');
  expect(await answer({ scores: { harmonis: 5 } })).toBe('ok');
  expect(await code('evaluation.seal', { package: key, partly: true })).toBe('answer.evidence');
  await machine.app.close();
  await at.app.close();
});

test('an answer that was acknowledged is there after the machine dies', async () => {
  const at = await sampleDesk();
  const { folder, packages } = await issuedRound(at, 3, { raters: 2 });
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  const machine = desk();
  const passphrase = issued.passphrase;
  const opened = await machine.ask('evaluation.open', { source: { path: join(folder, issued.file) }, passphrase });
  const ratee = {
    id: opened.ratees[0]?.id ?? '',
    scores: { harmonis: 4, loyal: null },
    evidence: {},
    comment: 'tenang',
  };
  await machine.ask('evaluation.answer', { package: opened.package, ratee });
  // A second process over the same folder sees what is on disk, and only that.
  const again = desk(machine.folder);
  expect((await again.ask('evaluation.list', {})).rows.map((row) => row.package)).toEqual([opened.package]);
  const back = await again.ask('evaluation.open', { package: opened.package, passphrase });
  expect(back.answers).toEqual([ratee]);
  const draft = readFileSync(join(machine.folder, 'home', 'evaluations', `${opened.package}.draf`));
  expect(draft.includes('tenang')).toBe(false);
  await again.app.close();
  await machine.app.close();
  await at.app.close();
});
