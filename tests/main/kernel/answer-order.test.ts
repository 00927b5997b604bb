import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { answersFor, issuedRound } from '../round/round-desk.ts';
import { desk, sampleDesk } from '../workshop/road.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('an answer sealed later counts as later although the clock fell back, and both times are shown', async () => {
  const at = await sampleDesk();
  const { folder, packages } = await issuedRound(at, 3, { raters: 1 });
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T03:00:00Z') });
  let machine = desk();
  const source = { path: join(folder, issued.file) };
  const open = async () => machine.ask('evaluation.open', { source, passphrase: issued.passphrase });
  const opened = await open();
  const criteria = opened.instrument.criteria.map(({ key }) => key);
  const [first, ...rest] = answersFor(opened.ratees, criteria, 1);
  if (first === undefined) throw new Error('nobody to rate');
  const sealed = async (name: string) => {
    const { bytes } = await machine.ask('evaluation.seal', { package: opened.package, partly: true });
    return { name: `${name}.selaras-jawaban`, bytes: Uint8Array.from(bytes ?? []) };
  };
  await machine.ask('evaluation.answer', { package: opened.package, ratee: first });
  const partly = await sealed('sebagian');
  await machine.app.close();
  // The battery of the clock dies: the machine starts again two years earlier.
  vi.setSystemTime(new Date('2024-01-01T00:00:00Z'));
  machine = desk(machine.folder);
  await open();
  for (const ratee of rest) await machine.ask('evaluation.answer', { package: opened.package, ratee });
  const whole = await sealed('utuh');
  await machine.app.close();
  vi.setSystemTime(new Date('2026-11-21T03:00:00Z'));
  const wanted = opened.ratees.length * criteria.length;

  const one = await at.ask('answer.read', { sources: [partly] });
  await at.ask('answer.apply', { preview: one.preview });
  const two = await at.ask('answer.read', { sources: [whole] });
  expect(two.problems).toEqual([]);
  expect(two.answers).toMatchObject([
    { state: 'revised', given: wanted, made: '2024-01-01T00:00:00.000Z', before: '2026-11-20T03:00:00.000Z' },
  ]);
  const both = await at.ask('answer.read', { sources: [whole, partly] });
  expect(both.answers.map(({ file }) => file)).toEqual([whole.name]);
  expect(both.problems).toMatchObject([{ code: 'answer.older-by-count', file: partly.name }]);
  expect(both.problems[0]?.message).toMatch(/20 November 2026.*penyegelan ke-1.*1 Januari 2024.*penyegelan ke-2/);
  await at.ask('answer.apply', { preview: two.preview });
  const again = await at.ask('answer.read', { sources: [partly] });
  expect(again.problems.map(({ code }) => code)).toEqual(['answer.older-by-count']);
  expect((await at.ask('answer.read', { sources: [whole] })).answers).toMatchObject([{ state: 'same', before: null }]);
  await at.app.close();
});

test('a preview from before another answer came in must be read again', async () => {
  const at = await sampleDesk();
  const { folder, packages } = await issuedRound(at, 3, { raters: 1 });
  const [issued] = packages;
  if (issued === undefined) throw new Error('no package');
  const machine = desk();
  const opened = await machine.ask('evaluation.open', {
    source: { path: join(folder, issued.file) },
    passphrase: issued.passphrase,
  });
  const files = [];
  for (const name of ['a', 'b']) {
    const { bytes } = await machine.ask('evaluation.seal', { package: opened.package, partly: true });
    files.push({ name: `${name}.selaras-jawaban`, bytes: Uint8Array.from(bytes ?? []) });
  }
  const [old, fresh] = files;
  if (old === undefined || fresh === undefined) throw new Error('no files');
  const before = await at.ask('answer.read', { sources: [old] });
  await new Promise((resolve) => setTimeout(resolve, 5));
  const after = await at.ask('answer.read', { sources: [fresh] });
  await at.ask('answer.apply', { preview: after.preview });
  expect(await at.answer('answer.apply', { preview: before.preview })).toMatchObject({
    ok: false,
    problem: { code: 'import.gone' },
  });
  await machine.app.close();
  await at.app.close();
});
