import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JobProgress } from '#shared/kernel/host.ts';
import { ahmad, csv, list, recap, workshop } from './small-import.ts';

/** A recap of so many people that reading and checking it takes a while. */
function large(rows: number) {
  const lines = Array.from({ length: rows }, (_, at) => {
    const nip = `19${String(70 + (at % 25)).padStart(2, '0')}0${1 + (at % 9)}1${at % 9}2005${'01'}1${String(1 + (at % 999)).padStart(3, '0')}`;
    return `${nip};Pegawai ${at};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`;
  });
  return recap('besar.csv', lines);
}

test('work can be stopped at any moment, by its own window only, and leaves nothing behind', async () => {
  const made = await workshop();
  const before = readdirSync(made.folder);
  const reading = made.answer('import.read', { sources: [large(60_000)], job: 'impor' });
  await made.event('progress');
  expect(await made.app.call('lain', 'job.cancel', { job: 'impor' }, 'id')).toEqual({
    ok: true,
    value: { cancelled: false },
  });
  expect(await made.ask('job.cancel', { job: 'impor' })).toEqual({ cancelled: true });
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'job.cancelled' } });
  expect(await made.ask('job.cancel', { job: 'impor' })).toEqual({ cancelled: false });
  expect((await made.ask('employee.list', {})).rows).toEqual([]);
  expect(readdirSync(made.folder)).toEqual(before);
  const again = await made.ask('import.read', { sources: [list] });
  expect(again.people.new).toBe(3);
  await made.app.close();
});

test('progress tells bytes and rows, and the panel edits while files are read and compared', async () => {
  const made = await workshop();
  const first = await made.ask('import.read', { sources: [list, recap('r.csv', [`${ahmad};Sesuai;Sesuai;Baik`])] });
  await made.ask('import.apply', { preview: first.preview });
  const read = made.ask('import.read', { sources: [large(20_000)], job: 'impor' });
  const order: string[] = [];
  const [summary] = await Promise.all([
    read.finally(() => order.push('read')),
    made
      .ask('rating.set', { employee: '198001012005011001', hasil: 'di-atas', reason: 'Uji' })
      .finally(() => order.push('edited')),
  ]);
  // Requested after the reading and acknowledged before it: the edit did not wait.
  expect(order).toEqual(['edited', 'read']);
  const told = made.events.flatMap((event): readonly JobProgress[] =>
    event.type === 'progress' && event.job === 'impor' ? [event] : [],
  );
  expect(told.at(-1)).toMatchObject({ stage: 'checking', rows: 20_002 });
  expect(told.filter(({ stage }) => stage === 'reading').at(-1)).toMatchObject({ rows: 20_002 });
  const last = told.filter(({ stage }) => stage === 'reading').at(-1);
  expect(last?.done).toBe(last?.total);
  expect(summary.tables[0]?.rows).toBe(20_000);
  await made.app.close();
});

test('what the panel moved after the preview is asked about when the import is written', async () => {
  const made = await workshop();
  const first = await made.ask('import.read', { sources: [list, recap('r.csv', [`${ahmad};Sesuai;Sesuai;Baik`])] });
  await made.ask('import.apply', { preview: first.preview });
  const later = await made.ask('import.read', { sources: [recap('r2.csv', [`${ahmad};Di atas;Di atas;Sangat Baik`])] });
  expect(later.ratings).toMatchObject({ changed: 1, moved: 0 });
  await made.ask('rating.set', { employee: '198001012005011001', hasil: 'di-bawah', reason: 'Bukti kurang' });
  expect((await made.ask('import.apply', { preview: later.preview })).commit).toBe(null);
  const [person] = (await made.ask('employee.list', {})).rows.filter(({ nip }) => nip === '198001012005011001');
  expect(person).toMatchObject({ hasil: 'di-bawah', initial_hasil: 'sesuai' });
  expect((await made.ask('import.summary', { preview: later.preview })).ratings).toMatchObject({
    changed: 1,
    moved: 1,
  });
  await made.app.close();
});

test('a workshop that is closed takes its imports along', async () => {
  const made = await workshop();
  const reading = made.answer('import.read', { sources: [large(60_000)] });
  await made.event('progress');
  await made.ask('workshop.close', {});
  expect(await reading).toMatchObject({ ok: false, problem: { code: 'job.cancelled' } });
  await made.ask('workshop.open', { path: join(made.folder, 'a.selaras') });
  const read = await made.ask('import.read', { sources: [csv('x.csv', 'a;b\n1;2\n')] });
  await made.ask('import.discard', { preview: read.preview });
  expect(await made.answer('import.summary', { preview: read.preview })).toMatchObject({
    problem: { code: 'import.gone' },
  });
  await made.app.close();
});
