import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noteErasure } from '#main/store/attachment-erasure.ts';
import { attachmentPath } from '#main/store/attachment-file.ts';
import { connect } from '#main/store/connection.ts';
import { fileKey, saltOf } from '#main/store/key.ts';
import { openWorkshopFile } from '#main/store/open.ts';
import { rowsOf } from '#main/store/rows.ts';
import { passOf } from '#main/store/twin.ts';
import { ahmad, list, recap } from '../import/small-import.ts';
import { desk } from '../workshop/road.ts';

const nip = '198101012006012002';
const name = 'Siti Aminah';
const reason = `Masa simpan habis`;

const budi = '198201012007011003';
const [own, shared, removed] = ['surat sakit Siti', 'daftar hadir bersama', 'foto yang dilepas'];
const attachedAs = [
  [nip, own],
  [nip, shared],
  [nip, removed],
  [budi, shared],
] as const;

/** Contents that the file beside a workshop holds. */
async function contentsOf(path: string): Promise<readonly string[]> {
  const { key, salt } = await fileKey(null, saltOf(path));
  const db = connect(attachmentPath(path), key, salt, true);
  try {
    const found = db.prepare('SELECT content FROM piece').pluck().all() as Buffer[];
    return found.map((content) => content.toString()).toSorted();
  } finally {
    db.close();
  }
}

/** Three people; one of them is named in a rating, a note, a reason, an assessment and as a superior. */
async function workshop() {
  const at = desk();
  const path = join(at.folder, 'hapus.selaras');
  await at.ask('workshop.create', { path, name: 'Hapus', period: '2025', facilitator: 'Sari' });
  const rows = [
    `${ahmad};Sesuai Ekspektasi;Sesuai Ekspektasi;Baik`,
    `${nip};${name};Diatas Ekspektasi;Diatas Ekspektasi;Sangat Baik`,
    '198201012007011003;Budi Santoso;Sesuai Ekspektasi;Sesuai Ekspektasi;Baik',
  ];
  const read = await at.ask('import.read', { sources: [list, recap('rekap.csv', rows)] });
  const suggested = read.decisions.flatMap(({ id, suggested: one }) => (one === null ? [] : [[id, one] as const]));
  await at.ask('import.apply', { preview: read.preview, decisions: Object.fromEntries(suggested) });
  await at.ask('rating.set', { employee: nip, hasil: 'sesuai', reason: 'Cuti sakit tiga bulan' });
  await at.ask('rating.set', {
    employee: budi,
    hasil: 'di-atas',
    reason: `Menggantikan ${name} selama cuti`,
  });
  for (const [employee, words] of attachedAs) {
    const source = { name: `${words}.txt`, bytes: Uint8Array.from(Buffer.from(words)) };
    await at.ask('evidence.attach', { employee, line: null, kind: 'report', source });
  }
  const off = (await at.ask('dossier.get', { employee: nip })).attachments.find((one) => one.name.startsWith(removed));
  await at.ask('evidence.remove', { employee: nip, attachment: off?.id ?? '', reason: 'Salah berkas' });
  await at.ask('note.set', { employee: nip, field: 'hasil', text: 'Catatan kesehatan' });
  const sari = (await at.ask('actor.list', {})).rows[0]?.id ?? '';
  await at.ask('dossier.get', { employee: nip });
  return { at, path, sari };
}

test('a person is nowhere in the bytes of the file after an erasure; the record verifies, results add up, tampering is still found', async () => {
  const { at, path, sari } = await workshop();
  const employee = (await at.ask('employee.list', {})).rows.find((row) => row.nip === nip)?.id ?? '';
  const held = await at.ask('person.file', { employee: nip });
  const text = Buffer.from(held.bytes ?? []).toString('utf8');
  for (const word of [nip, name, 'Cuti sakit tiga bulan', 'Catatan kesehatan', '"looked"'])
    expect(text).toContain(word);
  await at.ask('actor.update', { actor: sari, nip });
  expect(await at.answer('person.erase', { employee, reason })).toMatchObject({ problem: { code: 'erase.acts' } });
  await at.ask('actor.update', { actor: sari, nip: null });
  await at.ask('snapshot.make', {});
  const before = await at.ask('distribution.get', {});
  expect(await contentsOf(path)).toEqual([own, shared, removed].toSorted());
  // The workshop and its attachments as they are when the erasure is noted and is not on record yet.
  const noted = join(at.folder, 'dicatat.selaras');
  await at.ask('workshop.saveCopy', { to: noted });
  const done = await at.ask('person.erase', { employee: nip, reason });
  expect(done.copies).toHaveLength(1);
  expect(await contentsOf(path)).toEqual([shared]);
  expect((await at.ask('commit.verify', {})).files).toMatchObject({ checked: 1, absent: 0, faults: [] });
  expect(done.commits.length).toBeGreaterThan(3);
  expect(await at.ask('distribution.get', {})).toEqual(before);
  const verdict = await at.ask('commit.verify', {});
  expect(verdict).toMatchObject({ brokenAt: null, findings: [], erased: done.commits });
  const row = (await at.ask('employee.list', {})).rows.find(({ id }) => id === employee);
  expect(row).toMatchObject({ name: done.mark, birth_date: null, grade: null, predicate: 'baik', reason: null });
  expect(await at.answer('history.undo')).toMatchObject({ problem: { code: 'history.nothing-to-undo' } });
  await at.ask('rating.set', { employee, hasil: 'di-atas', reason: 'Sesudahnya pun dapat diubah' });
  await at.app.close();
  expect(readdirSync(at.folder).filter((file) => file.startsWith('.'))).toEqual([]);
  const store = await openWorkshopFile(path, null);
  const plain = store.db.serialize().toString('latin1');
  expect(plain).toContain('Budi Santoso');
  const hash = createHash('sha256').update(own).digest('hex');
  for (const word of [nip, name, name.toUpperCase(), 'aminah', 'Cuti sakit', 'kesehatan', 'surat sakit', hash])
    expect(plain.includes(word), word).toBe(false);
  const id = store.db.prepare('SELECT id FROM erasure').pluck().get() as string;
  store.close();
  // Cut off after the erasure is on record: opening finishes it. Cut off before: every byte is kept, and the note goes.
  const former = await openWorkshopFile(noted, null);
  noteErasure(former.db, passOf(former), id, employee);
  former.close();
  copyFileSync(attachmentPath(noted), attachmentPath(path));
  for (const [opened, left] of [
    [noted, [own, shared, removed].toSorted()],
    [path, [shared]],
  ] as const) {
    (await openWorkshopFile(opened, null)).close();
    expect(await contentsOf(opened)).toEqual(left);
    const again = await openWorkshopFile(opened, null);
    expect(again.notices).toEqual([]);
    again.close();
  }
  // An insider who rewrites what the erasure left, or attests something of their own, is found.
  const [commit] = done.commits;
  for (const [sql, kind] of [
    [`DROP TRIGGER commit_log_no_update; UPDATE commit_log SET reason = 'lain' WHERE number = ${commit}`, 'entry'],
    [`UPDATE erasure SET commits = '{}'`, 'value'],
    [`INSERT INTO erasure VALUES ('x', 2, 'y', '2026', 0, '{"1":"00"}')`, 'extra'],
    ["UPDATE erasure SET commits = 'rusak'", 'value'],
  ] as const) {
    const copy = join(at.folder, 'ubah.selaras');
    copyFileSync(path, copy);
    const altered = await openWorkshopFile(copy, null);
    altered.db.exec(sql);
    altered.close();
    const other = desk();
    await other.ask('workshop.open', { path: copy });
    const found = (await other.ask('commit.verify', {})).findings;
    expect(
      found.map((finding) => finding.kind),
      sql,
    ).toContain(kind);
    await other.app.close();
  }
});

test('an erasure leaves words that merely begin like the name, and other people whose names hold it', async () => {
  const { at, path } = await workshop();
  const text = 'Budi Santosowati hadir.\nBudi Santosonya cuti, BUDI SANTOSO juga: budi santoso.';
  await at.ask('note.set', { employee: nip, field: 'hasil', text });
  await at.ask('rating.set', { employee: nip, hasil: 'di-atas', reason: 'x', evidence: ['Surat\nBudi Santoso'] });
  const evidence = join(at.folder, 'bukti.txt');
  writeFileSync(evidence, 'bukti');
  await at.ask('evidence.attach', { employee: '198201012007011003', kind: 'report', source: { path: evidence } });
  const { mark } = await at.ask('person.erase', { employee: '198201012007011003', reason });
  expect(await at.ask('commit.verify', {})).toMatchObject({ findings: [], files: { faults: [] } });
  await at.app.close();
  const store = await openWorkshopFile(path, null);
  const note = `Budi Santosowati hadir.\n${mark}nya cuti, ${mark} juga: ${mark}.`;
  expect(rowsOf(store, 'note').map((row) => row.text)).toEqual([note]);
  expect(rowsOf(store, 'rating').map(({ evidence }) => evidence)).toContain(JSON.stringify([`Surat\n${mark}`]));
  store.close();
});
