import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { docxText } from '../papers/docx-text.ts';
import { desk, sampleDesk } from './road.ts';

const problem = (code: string, field?: string) => ({
  ok: false,
  problem: expect.objectContaining({ code, ...(field !== undefined && { field }) }),
});

/** A grey PNG of four by four pixels. */
function png(): string {
  const part = (kind: string, body: Buffer) => {
    const head = Buffer.from(kind, 'latin1');
    const frame = Buffer.alloc(4);
    frame.writeUInt32BE(body.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(Buffer.concat([head, body])));
    return Buffer.concat([frame, head, body, check]);
  };
  const size = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 0, 0, 0, 0]);
  const pixels = deflateSync(Buffer.alloc(4 * 5, 128));
  const begin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([begin, part('IHDR', size), part('IDAT', pixels), part('IEND', Buffer.alloc(0))]).toString(
    'base64',
  );
}

test('the letterhead is printed on the minutes and kept once they are signed; a false picture is refused', async () => {
  const made = await sampleDesk();
  expect(await made.ask('letterhead.get', {})).toBeNull();
  const lines = ['PEMERINTAH PROVINSI NUSANTARA', 'DINAS CONTOH'];
  const refused = await made.answer('letterhead.set', { lines, address: [], logo: 'bm90IGEgcGljdHVyZQ==' });
  expect(refused).toEqual(problem('export.logo'));
  await made.ask('letterhead.set', { lines, address: ['Jalan Merdeka 1'], logo: png() });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  expect(await made.answer('letterhead.set', { lines, address: [], logo: null })).toEqual(problem('workshop.signed'));
  const { bytes } = await made.ask('export.file', { kind: 'minutes-docx' });
  const text = docxText(bytes ?? new Uint8Array());
  for (const words of [...lines, 'Jalan Merdeka 1']) expect(text).toContain(words);
  const [last] = (await made.ask('commit.list', { command: 'letterhead.set' })).rows;
  expect(JSON.stringify(await made.ask('commit.get', { number: last?.number ?? 0 }))).not.toContain(png());
  expect((await made.ask('export.file', { kind: 'minutes-pdf' })).bytes?.length).toBeGreaterThan(10_000);
  await made.app.close();
});

test('the file says where it lies, how large it is, and whether it asks for a password', async () => {
  const made = await sampleDesk();
  const path = join(made.folder, 'contoh.selaras');
  const open = await made.ask('workshop.file', {});
  expect(open).toMatchObject({ path, locked: false });
  expect(open.bytes).toBeGreaterThan(50_000);
  await made.ask('workshop.setPassword', { password: 'rahasia sekali' });
  expect(await made.ask('workshop.file', {})).toMatchObject({ locked: true });
  await made.ask('workshop.close', {});
  expect(await made.answer('workshop.open', { path })).toEqual(problem('workshop.password'));
  await made.ask('workshop.open', { path, password: 'rahasia sekali' });
  expect(await made.answer('workshop.setPassword', { password: null })).toMatchObject({
    problem: { code: 'workshop.old-password' },
  });
  expect(await made.answer('workshop.setPassword', { password: null, old: 'salah' })).toMatchObject({
    problem: { code: 'workshop.wrong-old-password' },
  });
  await made.ask('workshop.setPassword', { password: null, old: 'rahasia sekali' });
  expect(await made.ask('workshop.file', {})).toMatchObject({ locked: false });
  await made.app.close();
});

test('people are changed by a facilitator; two of one name, no facilitator at all and edits after sign-off are refused', async () => {
  const made = await sampleDesk();
  await made.ask('actor.add', { name: 'Joko', role: 'member', post: 'Sekretaris', nip: '197001011995012001' });
  const rows = (await made.ask('actor.list', {})).rows;
  const [joko, sari] = [rows.find(({ name }) => name === 'Joko'), rows.find(({ name }) => name === 'Sari')];
  expect(await made.answer('actor.update', { actor: joko?.id, name: 'sari' })).toEqual(
    problem('actor.name-taken', 'name'),
  );
  expect((await made.ask('actor.update', { actor: joko?.id ?? '', name: 'JOKO' })).commit).not.toBeNull();
  expect(await made.answer('actor.update', { actor: sari?.id, role: 'member' })).toEqual(
    problem('actor.last-facilitator', 'role'),
  );
  expect(await made.answer('actor.update', { actor: joko?.id, pin: '12' })).toEqual(problem('app.input'));
  await made.ask('actor.update', { actor: joko?.id ?? '', pin: '4711' });
  expect((await made.ask('actor.list', {})).rows.find(({ id }) => id === joko?.id)?.locked).toBe(true);
  await made.ask('actor.update', { actor: joko?.id ?? '', pin: null });
  await made.ask('actor.enter', { actor: 'JOKO' });
  await made.ask('workshop.rename', { agency: 'Dinas Lain', agencyCode: '3013' }).then(
    () => expect.unreachable('a member renames nothing'),
    () => undefined,
  );
  await made.ask('actor.enter', { actor: 'Sari' });
  await made.ask('workshop.rename', { agency: 'Dinas Lain', agencyCode: '3013', period: '2025-06' });
  const { workshop } = await made.ask('workshop.get', {});
  expect(workshop).toMatchObject({ agency: 'Dinas Lain', agency_code: '3013', period: '2025-06' });
  await made.ask('workshop.signOff', { date: '2026-01-20', present: [{ name: 'Sari', role: 'facilitator' }] });
  expect(await made.answer('actor.update', { actor: joko?.id, active: false })).toEqual(problem('workshop.signed'));
  await made.app.close();
});

test('settings of this machine are kept, older ones without density too; the rules tell their sources', async () => {
  const made = desk();
  expect(await made.ask('settings.get', {})).toMatchObject({ language: 'id', theme: 'system', density: 'roomy' });
  await made.ask('settings.set', { density: 'compact', theme: 'dark' });
  // Every window fetches what it shows of this machine again.
  expect(made.events.at(-1)).toEqual({ type: 'touch', reads: ['machine'] });
  await made.app.close();
  const again = desk(made.folder);
  expect(await again.ask('settings.get', {})).toMatchObject({
    language: 'id',
    theme: 'dark',
    density: 'compact',
    snapshots: null,
  });
  await again.app.close();
  const sample = await sampleDesk();
  const rules = await sample.ask('rules.get', {});
  expect(rules.matrix.cells['di-atas']['di-atas']).toBe('sangat-baik');
  expect(rules.sources.map(({ id }) => id)).toContain(rules.matrix.source);
  await sample.app.close();
});

test('what a sign-off will ask for can be asked before', async () => {
  const made = await sampleDesk();
  const before = await made.ask('workshop.readiness', {});
  expect(before).toMatchObject({ came: [], quorum: null, flagged: [], voting: null, required: false });
  await made.ask('unit.setPredicate', { unit: 'Sekretariat', predicate: 'kurang', reason: 'Uji' });
  await made.ask('sitting.set', { patternRule: 'required', authority: 'Sekretaris Daerah' });
  await made.ask('attendance.mark', { actor: 'Sari', present: true });
  const after = await made.ask('workshop.readiness', {});
  expect(after.broken.map(({ unit }) => unit)).toContain('Sekretariat');
  expect(after).toMatchObject({ required: true, authority: 'Sekretaris Daerah', came: [{ name: 'Sari' }] });
  await made.app.close();
});
