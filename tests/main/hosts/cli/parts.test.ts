import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { samples } from '../../workshop/road.ts';

const entry = fileURLToPath(new URL('../../../../scripts/selaras.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selaras-parts-'));
const file = join(folder, 'a.selaras');

function selaras(...words: readonly string[]) {
  const env = { ...process.env, SELARAS_HOME: join(folder, 'home') };
  const done = spawnSync(process.execPath, [entry, ...words], { encoding: 'utf8', input: '', env });
  return { exit: done.status, out: JSON.parse(done.stdout) };
}

test('a workshop is split and joined from a shell', () => {
  selaras('new', file, '--name', 'Contoh', '--period', '2025');
  selaras('import', file, samples, '--json');
  expect(selaras('split', file).out.problem.code).toBe('cli.missing');
  expect(selaras('split', file, 'Ruang 1=Tidak Ada').out.problem.code).toBe('unit.unknown');
  const { exit, out } = selaras('split', file, 'Ruang 1=Sekretariat');
  expect(exit).toBe(0);
  const [part] = out.value.files as readonly string[];
  const { rows } = selaras('call', file, 'employee.list', '{"unit": "Sekretariat"}').out.value;
  const move = JSON.stringify({ nip: rows[0].nip, hasil: 'di-bawah', perilaku: 'sesuai', reason: 'Uji' });
  expect(selaras('call', file, 'rating.set', move).out.problem.code).toBe('part.away');
  expect(selaras('call', part ?? '', 'rating.set', move).exit).toBe(0);
  expect(selaras('join', file, part ?? '').out).toMatchObject({ ok: true, value: [{ commits: 1, people: 1 }] });
  expect(selaras('call', file, 'employee.list', JSON.stringify({ ids: [rows[0].id] })).out.value.rows[0]).toMatchObject(
    { predicate: 'butuh-perbaikan', reason: 'Uji' },
  );
  expect(selaras('verify', file).exit).toBe(0);
});
