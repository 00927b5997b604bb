import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerHere } from '../../../soak/command-line.ts';
import { samples } from '../../workshop/road.ts';

const folder = mkdtempSync(join(tmpdir(), 'selaras-parts-'));
const file = join(folder, 'a.selaras');

const selaras = (...words: readonly string[]) => answerHere(folder, words);

test('a workshop is split and joined from a shell', async () => {
  await selaras('new', file, '--name', 'Contoh', '--period', '2025');
  await selaras('import', file, samples, '--json');
  expect((await selaras('split', file)).out.problem.code).toBe('cli.missing');
  expect((await selaras('split', file, 'Ruang 1=Tidak Ada')).out.problem.code).toBe('unit.unknown');
  const { exit, out } = await selaras('split', file, 'Ruang 1=Sekretariat');
  expect(exit).toBe(0);
  const [part] = out.value.files as readonly string[];
  const { rows } = (await selaras('call', file, 'employee.list', '{"unit": "Sekretariat"}')).out.value;
  const move = JSON.stringify({ nip: rows[0].nip, hasil: 'di-bawah', perilaku: 'sesuai', reason: 'Uji' });
  expect((await selaras('call', file, 'rating.set', move)).out.problem.code).toBe('part.away');
  expect((await selaras('call', part ?? '', 'rating.set', move)).exit).toBe(0);
  expect((await selaras('join', file, part ?? '')).out).toMatchObject({ ok: true, value: [{ commits: 1, people: 1 }] });
  expect(
    (await selaras('call', file, 'employee.list', JSON.stringify({ ids: [rows[0].id] }))).out.value.rows[0],
  ).toMatchObject({ predicate: 'butuh-perbaikan', reason: 'Uji' });
  expect((await selaras('verify', file)).exit).toBe(0);
});
