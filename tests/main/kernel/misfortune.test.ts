import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, sampleDesk } from '../workshop/road.ts';

const code = (wanted: string) => ({ ok: false, problem: expect.objectContaining({ code: wanted }) });

test('flipped bytes anywhere in a workshop file are noticed and answered with a Problem, the app still running', async () => {
  const made = await sampleDesk();
  const path = join(made.folder, 'contoh.selaras');
  await made.app.close();
  const whole = readFileSync(path);
  let noticed = 0;
  for (let at = 40; at < whole.length; at += 4096 * 3) {
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    writeFileSync(path, bytes);
    const again = desk(made.folder);
    const answers = [await again.answer('workshop.open', { path })];
    if (answers[0]?.ok) for (const name of ['employee.list', 'commit.verify']) answers.push(await again.answer(name));
    const problems = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem.code]));
    for (const problem of problems) expect(['workshop.damaged', 'workshop.password']).toContain(problem);
    noticed += problems.length > 0 ? 1 : 0;
    await again.app.close();
  }
  expect(noticed).toBeGreaterThan(10);
  writeFileSync(path, whole);
  const healed = desk(made.folder);
  expect(await healed.answer('workshop.open', { path })).toMatchObject({ ok: true });
  await healed.app.close();
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

test.skipIf(!mayMount)(
  'a full disk (needs root to mount a small one): refused whole, what came before is safe',
  async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'selaras-disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', folder], { stdio: 'pipe' });
    } catch {
      return skip('nobody may mount a disk in this sandbox');
    }
    try {
      const made = desk();
      const path = join(folder, 'a.selaras');
      await made.ask('workshop.create', { path, name: 'Penuh', period: '2025', facilitator: 'Sari' });
      let refused: unknown;
      let written = 0;
      for (let step = 0; step < 400 && refused === undefined; step += 1) {
        const answer = await made.answer('workshop.rename', { name: `Nama ${step} ${'x'.repeat(400)}` });
        if (answer.ok) written += 1;
        else refused = answer;
      }
      expect(refused).toEqual(code('disk.full'));
      const last = (await made.ask('commit.list', { limit: 1 })).rows[0];
      expect(last?.number).toBe(written + 1);
      await made.app.close();
    } finally {
      execFileSync('umount', ['-l', folder]);
    }
  },
);

test('folders that do not exist and places that cannot be written to are Problems', async () => {
  const made = desk();
  const create = { name: 'A', period: '2025', facilitator: 'Sari' };
  const nowhere = join(made.folder, 'tidak', 'ada', 'a.selaras');
  expect(await made.answer('workshop.create', { ...create, path: nowhere })).toEqual(code('disk.cannot-write'));
  expect(await made.answer('folder.list', { path: nowhere })).toEqual(code('folder.unreadable'));
  const path = join(made.folder, 'a.selaras');
  await made.ask('workshop.create', { ...create, path });
  expect(await made.answer('workshop.create', { ...create, path })).toEqual(code('workshop.exists'));
  const to = join(made.folder, 'tidak', 'ada', 'jejak.csv');
  expect(await made.answer('export.file', { kind: 'journal', to })).toEqual(code('disk.cannot-write'));
  await made.app.close();
});
