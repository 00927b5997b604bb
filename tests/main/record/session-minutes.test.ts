import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docxText } from '../papers/docx-text.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { type SittingDesk, sittingDesk } from '../session/session-desk.ts';

/** Where a line breaks is the paper's affair. */
const flat = (text: string) => text.replace(/\s+/g, '');

/** A session with one of everything that minutes must tell. */
async function held(made: SittingDesk) {
  const { ask } = made;
  const [moved, kept, voted, left, own] = made.people.filter(({ predicate }) => predicate === 'baik');
  if (!moved || !kept || !voted || !left || !own) throw new Error('the sample has many at Baik');
  await ask('attendance.mark', { actor: 'Tono', present: true });
  const tono = (await ask('actor.list', {})).rows.find(({ name }) => name === 'Tono')?.id ?? '';
  await ask('actor.update', { actor: tono, nip: own.nip, post: 'Kepala Bidang Data' });
  for (const { id } of [kept, left]) await ask('agenda.add', { employees: [id], flags: ['near-line'] });
  await ask('case.open', { employee: moved.id });
  const reason = 'Capaian melampaui target';
  await ask('rating.set', {
    employee: moved.id,
    hasil: 'di-atas',
    perilaku: 'di-atas',
    reason,
    evidence: ['SK 12/2025'],
  });
  await ask('case.decide', { employee: moved.id, evidence: ['LKj 2025 hal. 12'] });
  await ask('dissent.add', { actor: 'Rina', employee: moved.id, words: 'Bukti belum diverifikasi' });
  await ask('case.open', { employee: kept.id });
  await ask('case.decide', { employee: kept.id, reason: 'Bukti cukup untuk Baik' });
  await ask('recusal.out', { actor: 'Tono', employee: own.id });
  await ask('case.open', { employee: own.id });
  await ask('case.open', { employee: voted.id });
  await ask('vote.open', { employee: voted.id });
  const ballot = (await ask('sitting.get', {})).open?.ballot?.id ?? '';
  for (const [actor, pin, predicate] of [
    ['Joko', '1111', 'sangat-baik'],
    ['Rina', '2222', 'baik'],
    ['Tono', '3333', 'sangat-baik'],
  ] as const)
    await ask('vote.cast', { ballot, actor, pin, predicate });
  await ask('vote.reveal', { ballot });
  await ask('vote.settle', { ballot, hasil: 'di-atas', perilaku: 'di-atas', reason: 'Suara terbanyak' });
  await ask('workshop.setPredicate', { predicate: 'Sangat Kurang', reason: 'Uji penyimpangan' });
  await ask('sitting.set', { patternRule: 'required', authority: 'Dr. Ratna' });
  return { moved, kept, voted, left, own };
}

test('the minutes tell all of a session, in PDF and DOCX alike, and end with the hash of its record', async () => {
  const made = await sittingDesk();
  const { ask } = made;
  const { moved, kept, voted, left, own } = await held(made);
  await ask('workshop.signOff', {
    number: '800/12/BA/2026',
    date: '2026-01-20',
    place: 'Bandung',
    openReason: 'Menunggu hasil pemeriksaan',
    deviation: { allowedBy: 'Dr. Ratna', post: 'Sekretaris Daerah', reason: 'Tahun pertama penerapan' },
  });
  const minutes = await ask('minutes.get', {});
  expect(minutes.quorum).toMatchObject({ members: 3, required: 2, present: 3 });
  expect(minutes.votes).toMatchObject([{ outcome: 'sangat-baik', votes: { 'sangat-baik': 2, baik: 1 } }]);
  expect(minutes.recusals).toMatchObject([{ member: 'Tono', cause: 'own', person: { nip: own.nip } }]);
  expect(minutes.changes.map(({ person, evidence }) => [person.nip, evidence])).toEqual([
    [moved.nip, ['SK 12/2025', 'LKj 2025 hal. 12']],
    [voted.nip, undefined],
  ]);
  const [last] = (await ask('commit.list', { limit: 1 })).rows;
  const told = [
    '800/12/BA/2026',
    'Selasa',
    'dua puluh',
    'Bandung',
    'Tono',
    'Kepala Bidang Data',
    moved.nip,
    'Capaian melampaui target',
    'Bukti: SK 12/2025',
    'Bukti: LKj 2025 hal. 12',
    'Bukti belum diverifikasi',
    kept.nip,
    'Bukti cukup untuk Baik',
    'Dekat batas pola',
    voted.nip,
    'Suara terbanyak',
    left.nip,
    'Menunggu hasil pemeriksaan',
    own.nip,
    'kasus sendiri',
    'Dr. Ratna',
    'Sekretaris Daerah',
    'Tahun pertama penerapan',
  ];
  const pdf = join(made.folder, 'ba.pdf');
  const docx = join(made.folder, 'ba.docx');
  await ask('export.file', { kind: 'minutes-pdf', to: pdf });
  await ask('export.file', { kind: 'minutes-docx', to: docx });
  const texts = [flat(pdfText(readFileSync(pdf)).runs.join('')), flat(docxText(readFileSync(docx)))];
  for (const text of texts) {
    for (const words of told) expect(text).toContain(flat(words));
    expect(text).toContain(last?.hash);
  }
  await made.app.close();
});
