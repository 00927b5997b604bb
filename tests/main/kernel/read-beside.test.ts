import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queries } from '#main/app/registry.ts';
import type { Context } from '#main/kernel/context.ts';
import { findRuleSet } from '#main/rules/rule-set-file.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { isLarge } from '#main/store/rows.ts';
import { contract } from '#shared/contract.ts';
import { localToday } from '#shared/kernel/office-time.ts';
import { bigWorkshop } from '../../bench/edit.ts';
import { giveScores } from '../round/peer-desk.ts';
import { type Desk, desk as newDesk, resources } from '../workshop/road.ts';

const names = [
  'severity.get',
  'agreement.get',
  'linking.get',
  'worth.get',
  'fairness.get',
  'unit.compare',
  'queue.get',
  'minutes.get',
  'agenda.suggest',
  'axis.list',
  'branch.suggest',
  'practice.offers',
] as const;

let path: string;
let desk: Desk;
beforeAll(async () => {
  path = await bigWorkshop(1_500);
  desk = newDesk(dirname(path));
  await desk.ask('workshop.open', { path });
  const { rows } = await desk.ask('employee.list', {});
  const given = rows.slice(0, 60).flatMap(({ nip }, at) =>
    [1, 2, 3].map((step) => ({
      rater: rows[(at + step) % 60]?.nip ?? '',
      ratee: nip ?? '',
      scores: { harmonis: 1 + ((at * step) % 5), loyal: 1 + ((at + step) % 5) },
    })),
  );
  await giveScores(desk, path, given);
});
afterAll(async () => {
  await desk.app.close();
});

/** What the same queries give on a connection of this thread. */
async function here(): Promise<Record<string, unknown>> {
  await desk.ask('workshop.close', {});
  const store = await openWorkshopFile(path, null);
  try {
    expect(isLarge(store)).toBe(true);
    const rules = findRuleSet(`${resources}/rules`, 'permenpanrb-6-2022');
    const today = localToday();
    const actor = { id: null, name: '' };
    const context = { store, rules, resources, today, language: 'id', actor, imports: new Map() };
    const run = (name: (typeof names)[number]): unknown =>
      (queries[name] as (input: unknown, context: Context) => unknown)(
        contract[name].input.parse({}),
        context as unknown as Context,
      );
    return Object.fromEntries(names.map((name) => [name, run(name)]));
  } finally {
    store.close();
    await desk.ask('workshop.open', { path });
  }
}

test('a large workshop’s long queries are answered beside the app, with the same answers, from its newest commit', async () => {
  const [person] = (await desk.ask('employee.list', {})).rows;
  await desk.ask('minutes.get', {});
  await desk.ask('rating.set', { employee: person?.id ?? '', hasil: 'di-atas', reason: 'Bukti dukung lengkap' });
  const beside = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await desk.ask(name, {})] as const)),
  );
  expect(beside['minutes.get']).toMatchObject({ changes: [{ reason: 'Bukti dukung lengkap' }] });
  expect(beside).toEqual(await here());
});

test('a password set meanwhile is the reader’s too, and one who closes is not waited for in vain', async () => {
  const { n } = await desk.ask('severity.get', {});
  await desk.ask('workshop.setPassword', { password: 'rahasia sekali' });
  expect(await desk.ask('severity.get', {})).toMatchObject({ n });
  const asked = desk.answer('worth.get', {});
  await desk.ask('workshop.close', {});
  expect(await asked).toMatchObject({ ok: false, problem: { code: 'workshop.none' } });
  await desk.ask('workshop.open', { path, password: 'rahasia sekali' });
});

test('a file under way is stopped by its name, tells how far it is otherwise, and edits go on', async () => {
  const stopped = desk.answer('export.file', { kind: 'minutes-pdf', job: 'berkas' });
  let over = false;
  void stopped.then(() => {
    over = true;
  });
  while (!over && !(await desk.ask('job.cancel', { job: 'berkas' })).cancelled) await new Promise(setImmediate);
  expect(await stopped).toMatchObject({ ok: false, problem: { code: 'job.cancelled' } });
  const before = desk.events.length;
  const made = desk.ask('export.file', { kind: 'minutes-pdf', job: 'lagi' });
  const [, person] = (await desk.ask('employee.list', {})).rows;
  await desk.ask('rating.set', { employee: person?.id ?? '', perilaku: 'di-atas', reason: 'Uji' });
  expect(
    Buffer.from((await made).bytes ?? [])
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  const told = desk.events.slice(before).filter((event) => event.type === 'progress' && event.job === 'lagi');
  expect(told.at(-1)).toMatchObject({ stage: 'writing', done: 100, total: 100 });
});
