import { copyFileSync, existsSync, readdirSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attachmentPath } from '#main/store/attachment-file.ts';
import { connect } from '#main/store/connection.ts';
import { fileKey, saltOf } from '#main/store/key.ts';
import { mostAttached } from '#shared/dossier/evidence-contract.ts';
import { type Desk, sampleDesk } from '../workshop/road.ts';

const reason = 'Salah berkas';
let made: Desk;
let path: string;
let people: readonly { readonly id: string; readonly nip: string; readonly name: string }[];
beforeAll(async () => {
  made = await sampleDesk();
  path = join(made.folder, 'contoh.selaras');
  people = (await made.ask('employee.list', {})).rows;
});
afterAll(() => made.app.close());

const text = (words: string) => Uint8Array.from(Buffer.from(words));
const nipAt = (at: number): string => people[at]?.nip ?? '';
const attach = (at: number, name: string, bytes: Uint8Array, line: string | null = null) =>
  made.answer('evidence.attach', { employee: nipAt(at), line, kind: 'report', source: { name, bytes } });
const attached = async (at: number) => (await made.ask('dossier.get', { employee: nipAt(at) })).attachments;
const codeOf = async (answer: Promise<Awaited<ReturnType<Desk['answer']>>>) => {
  const given = await answer;
  return given.ok ? null : given.problem.code;
};

test('a file is kept once by its hash, given back as it was, and undo takes it off and brings it back', async () => {
  const bytes = text('laporan triwulan\n'.repeat(20_000));
  expect(await codeOf(attach(0, 'laporan.pdf', bytes))).toBeNull();
  const size = statSync(attachmentPath(path)).size;
  expect(size).toBeGreaterThan(bytes.length);
  expect(await codeOf(attach(1, 'salinan.pdf', bytes))).toBeNull();
  expect(statSync(attachmentPath(path)).size).toBe(size);
  const [row] = await attached(0);
  expect(row).toMatchObject({ name: 'laporan.pdf', bytes: bytes.length, line: null, verified_on: null });
  const saved = await made.ask('evidence.save', { employee: nipAt(0), attachment: row?.id ?? '' });
  expect(Buffer.from(saved.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
  expect(await codeOf(attach(0, 'lagi.pdf', bytes))).toBe('attachment.already');
  await made.ask('history.undo', {});
  expect(await attached(1)).toEqual([]);
  await made.ask('history.redo', {});
  expect((await attached(1)).map(({ name }) => name)).toEqual(['salinan.pdf']);
  // The record names the hash; the bytes lie in one place only, and are encrypted there.
  const last = JSON.stringify(await made.ask('commit.get', { number: 2 }));
  expect(last).not.toContain('laporan triwulan');
});

test('a name that is a path, markup or odd letters is kept as a name and saved under a safe one', async () => {
  const names = [
    ['../../etc/passwd', 'passwd', 'passwd'],
    ['C:\\Windows\\laporan.pdf', 'laporan.pdf', 'laporan.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf', '_img src_x onerror_alert_1__.pdf'],
    ['laporan\u202Efdp.exe', 'laporanfdp.exe', 'laporanfdp.exe.bin'],
    ['..', 'lampiran', 'lampiran'],
    [`${'a'.repeat(500)}.docx`, `${'a'.repeat(195)}.docx`, `${'a'.repeat(195)}.docx`],
  ] as const;
  for (const [at, [given]] of names.entries()) expect(await codeOf(attach(3, given, text(`isi ${at}`)))).toBeNull();
  const rows = await attached(3);
  expect(rows.map(({ name }) => name)).toEqual(names.map(([, kept]) => kept));
  for (const [at, [, , saved]] of names.entries()) {
    const out = await made.ask('evidence.save', { employee: nipAt(3), attachment: rows[at]?.id ?? '' });
    expect(out).toMatchObject({ name: saved, type: 'application/octet-stream' });
  }
});

test('what cannot be kept is refused with its reason, unread', async () => {
  const large = join(made.folder, 'besar.mp4');
  writeFileSync(large, '');
  truncateSync(large, 2 * 1024 ** 3);
  const base = { employee: nipAt(4), kind: 'report' };
  const of = (source: unknown, more: object = {}) =>
    codeOf(made.answer('evidence.attach', { ...base, ...more, source }));
  expect(await of({ path: large })).toBe('attachment.too-large');
  expect(await of({ name: 'a.bin', bytes: new Uint8Array(mostAttached + 1) })).toBe('attachment.too-large');
  expect(await of({ name: 'kosong.pdf', bytes: new Uint8Array(0) })).toBe('attachment.empty');
  expect(await of({ path: made.folder })).toBe('attachment.no-file');
  expect(await of({ path: join(made.folder, 'tiada.pdf') })).toBe('attachment.no-file');
  expect(await of({ name: 'a.pdf', bytes: text('a') }, { kind: 'gosip' })).toBe('attachment.kind-unknown');
  expect(await of({ name: 'a.pdf', bytes: text('a') }, { strength: 'baja' })).toBe('attachment.strength-unknown');
  expect(await of({ name: 'a.pdf', bytes: text('a') }, { line: 'TIADA.1' })).toBe('attachment.line-unknown');
  expect(await attached(4)).toEqual([]);
});

test('a program is kept as bytes and marked, whatever it is called', async () => {
  await attach(5, 'laporan.pdf', Uint8Array.from([0x4d, 0x5a, 1, 2]));
  const [row] = await attached(5);
  expect(row).toMatchObject({ media: 'executable', program: true });
  const { name } = await made.ask('evidence.save', { employee: nipAt(5), attachment: row?.id ?? '' });
  expect(name).toBe('laporan.pdf.bin');
});

test('who verified, as what and when is on record and can be withdrawn; a date before the evidence is refused', async () => {
  const employee = nipAt(6);
  await made.ask('evidence.refer', { employee, kind: 'decision', name: 'SK', address: 'Lemari 3', date: '2025-03-01' });
  const [row] = await attached(6);
  const one = { employee, attachment: row?.id ?? '' };
  expect(await codeOf(made.answer('evidence.verify', { ...one, on: '2025-02-01' }))).toBe('attachment.verified-when');
  expect(await codeOf(made.answer('evidence.verify', { ...one, on: '2999-02-01' }))).toBe('attachment.verified-when');
  await made.ask('evidence.verify', { ...one, by: 'Rina', role: 'Inspektorat', on: '2025-04-02', strength: 'strong' });
  expect((await attached(6))[0]).toMatchObject({
    verified_by: 'Rina',
    verified_role: 'Inspektorat',
    verified_on: '2025-04-02',
    strength: 'strong',
  });
  await made.ask('evidence.describe', { ...one, kind: 'report' });
  expect((await attached(6))[0]).toMatchObject({ kind: 'report', date: '2025-03-01', strength: 'strong' });
  await made.ask('evidence.verify', { ...one, verified: false });
  expect((await attached(6))[0]).toMatchObject({ verified_by: null, verified_on: null });
  expect(await codeOf(made.answer('evidence.save', one))).toBe('attachment.no-bytes');
  expect(await codeOf(made.answer('evidence.verify', { ...one, employee: nipAt(7) }))).toBe('attachment.unknown');
  await made.ask('evidence.remove', { ...one, reason });
  expect(await attached(6)).toEqual([]);
});

test('verify names the person, the line and the file whose bytes were changed or are gone', async () => {
  await attach(8, 'laporan.pdf', text('isi laporan'));
  await attach(9, 'foto.jpg', text('isi foto'));
  expect((await made.ask('commit.verify', {})).files).toMatchObject({ faults: [] });
  const key = await fileKey(null, saltOf(path));
  const db = connect(attachmentPath(path), key.key, key.salt);
  db.prepare('UPDATE piece SET content = ? WHERE content = ?').run(text('isi palsu!!'), text('isi laporan'));
  db.prepare('DELETE FROM piece WHERE content = ?').run(text('isi foto'));
  db.close();
  const { files, brokenAt } = await made.ask('commit.verify', {});
  expect(brokenAt).toBeNull();
  const said = files?.faults.map(({ code, message }) => [code, message]) ?? [];
  expect(said.map(([code]) => code).toSorted()).toEqual(['attachment.is-changed', 'attachment.is-gone']);
  expect(said.find(([code]) => code === 'attachment.is-changed')?.[1]).toContain(people[8]?.name);
  expect(said.find(([code]) => code === 'attachment.is-gone')?.[1]).toContain('foto.jpg');
  const [row] = await attached(8);
  const save = { employee: nipAt(8), attachment: row?.id ?? '' };
  expect(await codeOf(made.answer('evidence.save', save))).toBe('attachment.changed');
  // Attached again the same bytes are whole again.
  await attach(10, 'asli.pdf', text('isi laporan'));
  expect((await made.ask('commit.verify', {})).files?.faults).toHaveLength(1);
});

test('bytes that were cut off while they were written are taken back, also where a new password comes next', async () => {
  const file = attachmentPath(path);
  const { files } = await made.ask('commit.verify', {});
  /** The file and its journal as a kill in the middle of a write leaves them. */
  async function cutOff(password: string | null): Promise<void> {
    const { key, salt } = await fileKey(password, saltOf(path));
    const db = connect(file, key, salt);
    db.pragma('cache_size = 2');
    db.exec('BEGIN IMMEDIATE; UPDATE piece SET content = zeroblob(length(content))');
    for (const one of [file, `${file}-journal`]) copyFileSync(one, `${one}.potret`);
    db.exec('ROLLBACK');
    db.close();
    for (const one of [file, `${file}-journal`]) renameSync(`${one}.potret`, one);
  }
  await cutOff(null);
  expect((await made.ask('commit.verify', {})).files).toEqual(files);
  await cutOff(null);
  copyFileSync(`${file}-journal`, `${file}.salinan-journal`);
  await made.ask('workshop.setPassword', { old: null, password: 'sandi pertama' });
  expect((await made.ask('commit.verify', {})).files).toEqual(files);
  expect(readdirSync(made.folder).filter((name) => /salinan|baru/.test(name))).toEqual([]);
  await made.ask('workshop.setPassword', { old: 'sandi pertama', password: null });
  expect((await made.ask('commit.verify', {})).files).toEqual(files);
});

test('a copy takes the attachments along or leaves them, and a new password opens them too', async () => {
  await made.ask('evidence.remove', { employee: nipAt(9), attachment: (await attached(9))[0]?.id ?? '', reason });
  const whole = (await made.ask('commit.verify', {})).files?.checked ?? 0;
  const [copy, bare] = [join(made.folder, 'a.selaras'), join(made.folder, 'b.selaras')];
  await made.ask('workshop.saveCopy', { to: copy });
  await made.ask('workshop.saveCopy', { to: bare, attachments: false });
  expect([existsSync(attachmentPath(copy)), existsSync(attachmentPath(bare))]).toEqual([true, false]);
  // What is attached, saved and verified meanwhile neither loses its bytes nor takes those under the new password away.
  const meanwhile = await Promise.all([
    attach(11, 'sebelum.pdf', text('sebelum')),
    made.answer('commit.verify', {}),
    made.answer('workshop.setPassword', { old: null, password: 'rahasia sekali' }),
    made.answer('commit.verify', {}),
    attach(12, 'sesudah.pdf', text('sesudah')),
  ]);
  expect(meanwhile.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  expect((await made.ask('commit.verify', {})).files).toMatchObject({ checked: whole + 2, faults: [] });
  // A change of password that was cut off leaves a file that opens by another key, or by none.
  const fresh = `${attachmentPath(path)}.baru`;
  writeFileSync(fresh, 'terpotong');
  expect((await made.ask('commit.verify', {})).files).toMatchObject({ checked: whole + 2, faults: [] });
  expect(existsSync(fresh)).toBe(false);
  // Where the other one does not open either, the fresh one may be the only one that ever will.
  for (const one of [fresh, attachmentPath(path)]) writeFileSync(one, 'terpotong');
  const kept = { employee: nipAt(0), attachment: (await attached(0))[0]?.id ?? '' };
  expect(await codeOf(made.answer('evidence.save', kept))).toBe('attachment.file-damaged');
  expect(existsSync(fresh)).toBe(true);
  await made.ask('workshop.open', { path: bare });
  expect((await made.ask('commit.verify', {})).files).toMatchObject({ checked: 0, absent: whole, faults: [] });
  const gone = { employee: nipAt(0), attachment: (await attached(0))[0]?.id ?? '' };
  expect(await codeOf(made.answer('evidence.save', gone))).toBe('attachment.gone');
  // Another workshop's file under that name: said, and the record is verified all the same.
  writeFileSync(attachmentPath(bare), Buffer.alloc(8192, 7));
  const other = await made.ask('commit.verify', {});
  expect(other.files?.faults.map(({ code }) => code)).toEqual(['attachment.file-damaged']);
  expect(await codeOf(attach(14, 'a.pdf', text('a')))).toBe('attachment.file-damaged');
  expect(other.brokenAt).toBeNull();
  await made.ask('workshop.open', { path: copy });
  expect((await made.ask('commit.verify', {})).files).toMatchObject({ checked: whole, faults: [] });
});
