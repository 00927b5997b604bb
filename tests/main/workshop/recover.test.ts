import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Dice } from '../../soak/dice.ts';
import { desk, sampleDesk } from '../workshop/road.ts';

test('out of a file with pages overwritten every whole commit is saved, what is lost is named, and damage is never called a wrong password', async () => {
  const made = await sampleDesk();
  const path = join(made.folder, 'contoh.selaras');
  const { rows } = await made.ask('employee.list', {});
  for (let step = 0; step < 30; step += 1)
    await made.ask('rating.set', { employee: rows[step]?.id ?? '', hasil: 'di-bawah', reason: `Uji ${step}` });
  const commits = (await made.ask('commit.list', {})).rows;
  await made.app.close();
  const whole = readFileSync(path);
  const dice = new Dice(3);
  for (let round = 0; round < 6; round += 1) {
    const bytes = Buffer.from(whole);
    for (let hit = 0; hit <= round; hit += 1) {
      const page = dice.below(bytes.length / 4096);
      for (let at = 0; at < 4096; at += 1) bytes[page * 4096 + at] = dice.below(256);
    }
    const broken = join(made.folder, `rusak-${round}.selaras`);
    writeFileSync(broken, bytes);
    const again = desk(made.folder);
    const opened = await again.answer('workshop.open', { path: broken });
    if (!opened.ok) expect(opened.problem.code).toBe('workshop.damaged');
    await again.ask('workshop.close', {}).catch(() => null);
    const to = join(made.folder, `pulih-${round}.selaras`);
    const saved = await again.ask('workshop.recover', { path: broken, to });
    expect(saved.recovered + saved.lost.length).toBe(commits.length);
    await again.ask('workshop.open', { path: to });
    expect(await again.ask('commit.verify', {})).toMatchObject({ brokenAt: null });
    if (saved.lost.length === 0) expect((await again.ask('commit.list', {})).rows).toEqual(commits);
    await again.app.close();
  }
});
