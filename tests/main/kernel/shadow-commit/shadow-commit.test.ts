import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largeCommitRows } from '#main/kernel/shadow-commit/commit-large.ts';
import type { JobProgress } from '#shared/kernel/host.ts';
import { ahmad, csv, list, recap, workshop } from '../../import/small-import.ts';

/** A list of so many people that it is written to a shadow copy. */
function people(count: number) {
  const lines = Array.from({ length: count }, (_, at) => {
    const [day, month, serial] = [1 + (at % 28), 1 + (Math.floor(at / 28) % 12), 1 + Math.floor(at / 336)];
    const two = (value: number) => String(value).padStart(2, '0');
    return `1975${two(month)}${two(day)}200001${1 + (at % 2)}${String(serial).padStart(3, '0')};Pegawai Nomor ${at};Bidang Umum`;
  });
  return csv('besar.csv', `NIP;Nama;Unit Kerja\n${lines.join('\n')}\n`);
}

const many = largeCommitRows + 400;

async function panel() {
  const made = await workshop();
  const first = await made.ask('import.read', { sources: [list, recap('r.csv', [`${ahmad};Sesuai;Sesuai;Baik`])] });
  await made.ask('import.apply', { preview: first.preview });
  return made;
}

type Panel = Awaited<ReturnType<typeof panel>>;

/** Edits one after the other until the work is done; their commit numbers. */
async function editing({ ask }: Panel, work: Promise<unknown>): Promise<readonly number[]> {
  let done = false;
  const over = () => {
    done = true;
  };
  work.then(over, over);
  const commits: number[] = [];
  while (!done) {
    const hasil = commits.length % 2 === 0 ? 'di-atas' : 'sesuai';
    const { commit } = await ask('rating.set', { employee: '198001012005011001', hasil, reason: 'Uji' });
    commits.push(commit ?? 0);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return commits;
}

/** A large import under way: read, and its first rows written to the shadow copy. The answer comes inside an object, since it is not waited for yet. */
async function writing(made: Panel) {
  const { preview } = await made.ask('import.read', { sources: [people(many)] });
  const applying = made.answer('import.apply', { preview, job: 'tulis' });
  const begun = () => made.events.some((event) => event.type === 'progress' && event.job === 'tulis');
  while (!begun()) await new Promise((resolve) => setTimeout(resolve, 1));
  return { preview, applying };
}

const files = ({ folder }: Panel) => readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name));

test('edits go on while a large import is written and taken back; it is one commit, its chain whole, after a restart too', async () => {
  const made = await panel();
  const before = files(made);
  const { preview } = await made.ask('import.read', { sources: [people(many)] });
  const applying = made.ask('import.apply', { preview, job: 'tulis' });
  const edits = await editing(made, applying);
  const { commit } = await applying;
  expect(edits.length).toBeGreaterThan(0);
  const told = made.events.flatMap((event): readonly JobProgress[] =>
    event.type === 'progress' && event.job === 'tulis' && event.stage === 'writing' ? [event] : [],
  );
  expect(told.at(-1)).toMatchObject({ done: many + 1, total: many + 1 });
  expect((await made.ask('workshop.get', {})).people).toBe(many + 3);
  const log = (await made.ask('commit.list', {})).rows;
  expect(log.filter(({ command }) => command === 'import.apply')).toHaveLength(2);
  expect(log.find(({ number }) => number === commit)).toMatchObject({ command: 'import.apply', changes: many + 1 });
  expect(log.map(({ number }) => number)).toEqual(log.map((_, at) => log.length - at));
  expect((await made.ask('import.files', {})).rows.find(({ name }) => name === 'besar.csv')).toMatchObject({ commit });
  expect(await made.ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  expect(files(made)).toEqual(before);

  // What came after it is above it; then it goes as one, while edits go on again.
  while ((await made.ask('history.get', {})).undo?.number !== commit) await made.ask('history.undo', {});
  const undoing = made.ask('history.undo', {});
  const meanwhile = await editing(made, undoing);
  const undo = await undoing;
  expect(meanwhile.length).toBeGreaterThan(0);
  expect((await made.ask('workshop.get', {})).people).toBe(3);
  expect((await made.ask('commit.get', { number: undo.commit ?? 0, limit: 1 })).commit.reverts).toBe(commit);
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.close', {});
  expect(readdirSync(made.folder)).toEqual(before.filter((name) => !name.endsWith('.kunci')));
  await made.ask('workshop.open', { path });
  expect(await made.ask('commit.verify', {})).toMatchObject({ brokenAt: null });
  expect((await made.ask('history.get', {})).undo?.number).toBe(meanwhile.at(-1));
  await made.app.close();
});

test('applying can be stopped and leaves the preview as it was, and nothing else', async () => {
  const made = await panel();
  const before = files(made);
  const { preview, applying } = await writing(made);
  expect(await made.ask('job.cancel', { job: 'tulis' })).toEqual({ cancelled: true });
  expect(await applying).toMatchObject({ ok: false, problem: { code: 'job.cancelled' } });
  expect((await made.ask('workshop.get', {})).people).toBe(3);
  expect(files(made)).toEqual(before);
  expect((await made.ask('import.summary', { preview })).people.new).toBe(many);
  await made.ask('import.apply', { preview });
  expect((await made.ask('workshop.get', {})).people).toBe(many + 3);
  await made.app.close();
});

test('an edit of a row that a large undo is about to take away stops the undo, not the edit', async () => {
  const made = await panel();
  const { preview } = await made.ask('import.read', { sources: [people(many)] });
  const { commit } = await made.ask('import.apply', { preview });
  const undoing = made.answer('history.undo', {});
  const { rows } = await made.ask('employee.list', {});
  const last = rows.find(({ name }) => name.endsWith(` ${many - 1}`))?.id ?? '';
  await made.ask('employee.exclude', { employees: [last], because: 'on-leave', reason: 'Cuti' });
  expect(await undoing).toMatchObject({ ok: false, problem: { code: 'commit.conflict' } });
  expect((await made.ask('workshop.get', {})).people).toBe(many + 3);
  await made.ask('history.undo', {});
  expect((await made.ask('history.get', {})).undo?.number).toBe(commit);
  await made.app.close();
});

test('a password set while an import waits is its password too', async () => {
  const made = await panel();
  const { preview } = await made.ask('import.read', { sources: [people(many)] });
  await made.ask('workshop.setPassword', { password: 'rahasia benar' });
  await made.ask('import.apply', { preview });
  expect((await made.ask('workshop.get', {})).people).toBe(many + 3);
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.close', {});
  expect(await made.answer('workshop.open', { path, password: null })).toMatchObject({
    problem: { code: 'workshop.password' },
  });
  await made.ask('workshop.open', { path, password: 'rahasia benar' });
  expect((await made.ask('workshop.get', {})).people).toBe(many + 3);
  await made.app.close();
});

test('a workshop that is closed while a large import is written has nothing of it', async () => {
  const made = await panel();
  const before = files(made);
  const { applying } = await writing(made);
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.close', {});
  expect(await applying).toMatchObject({ ok: false });
  // As a power cut would leave it.
  writeFileSync(join(made.folder, '.a.selaras.salinan'), 'setengah jadi');
  await made.ask('workshop.open', { path });
  expect(files(made)).toEqual(before);
  expect((await made.ask('workshop.get', {})).people).toBe(3);
  await made.app.close();
});
