import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { officeMoment } from '#shared/kernel/office-time.ts';
import { weaknessOf } from '#shared/kernel/password-strength.ts';
import { signDateFit } from '#shared/record/sign-date.ts';
import { docxText } from '../papers/docx-text.ts';
import { sampleDesk } from '../workshop/road.ts';

test.each([
  ['2025-12-20', 'usual'],
  ['2026-02-10', 'usual'],
  ['2026-11-30', 'usual'],
  ['2026-12-01', 'odd'],
  ['2025-11-30', 'odd'],
  ['2027-11-30', 'odd'],
  ['2027-12-01', 'impossible'],
  ['2024-12-31', 'impossible'],
  ['0001-01-01', 'impossible'],
  ['2099-12-31', 'impossible'],
] as const)('a result of 2025, today 2026-11-30: signing on %s is %s', (date, fit) => {
  expect(signDateFit(date, '2025', '2026-11-30')).toBe(fit);
});

test('a quarter may be signed once its last month has begun, a period of no year whenever it was', () => {
  expect(signDateFit('2025-08-31', '2025-Q3', '2026-11-30')).toBe('odd');
  expect(signDateFit('2025-09-01', '2025-Q3', '2026-11-30')).toBe('usual');
  expect(signDateFit('2010-09-01', 'Uji', '2026-11-30')).toBe('usual');
  expect(signDateFit('1999-09-01', 'Uji', '2026-11-30')).toBe('impossible');
});

test('an odd date needs a yes, an impossible one is refused in any case', async () => {
  const made = await sampleDesk();
  const present = [{ name: 'Sari', role: 'facilitator' as const }];
  const code = async (date: string, dateSure = false) => {
    const answer = await made.answer('workshop.signOff', { date, dateSure, present });
    return answer.ok ? 'signed' : answer.problem.code;
  };
  const tomorrow = officeMoment(new Date(Date.now() + 36 * 3_600_000).toISOString()).slice(0, 10);
  expect(await code('0001-01-01', true)).toBe('sign-off.impossible-date');
  expect(await code('2099-12-31', true)).toBe('sign-off.impossible-date');
  expect(await code(tomorrow)).toBe('sign-off.odd-date');
  expect(await code(tomorrow, true)).toBe('signed');
  await made.app.close();
});

test('letters that no typeface draws are said before signing, and are in the DOCX as they are', async () => {
  const made = await sampleDesk();
  const [person] = (await made.ask('employee.list', {})).rows;
  const reason = 'Nama 𠀀𠀁 menurut akta; محمد, 王 dan 😀 dapat dicetak';
  await made.ask('rating.set', { employee: person?.id ?? '', hasil: 'di-bawah', perilaku: 'di-bawah', reason });
  expect((await made.ask('workshop.readiness', {})).coded).toEqual([{ start: reason, letters: ['𠀀', '𠀁'] }]);
  const { bytes } = await made.ask('export.file', { kind: 'minutes-docx' });
  expect(docxText(bytes ?? new Uint8Array())).toContain(reason);
  await made.app.close();
});

test('all papers come as one ZIP, each as it comes alone', async () => {
  const made = await sampleDesk();
  const { name, type, bytes } = await made.ask('export.file', { kind: 'papers' });
  expect([name, type]).toEqual(['KONSEP Semua Berkas Contoh.zip', 'application/zip']);
  const parts = unzipSync(bytes ?? new Uint8Array());
  expect(Object.keys(parts).sort()).toEqual([
    'Jejak Contoh.csv',
    'KONSEP Berita Acara Contoh.docx',
    'KONSEP Berita Acara Contoh.pdf',
    'KONSEP Rekap Penilaian Contoh.xlsx',
  ]);
  for (const [kind, file] of [
    ['minutes-pdf', 'KONSEP Berita Acara Contoh.pdf'],
    ['results', 'KONSEP Rekap Penilaian Contoh.xlsx'],
    ['journal', 'Jejak Contoh.csv'],
  ] as const) {
    const alone = await made.ask('export.file', { kind });
    expect(strFromU8(parts[file] ?? new Uint8Array(), true)).toBe(strFromU8(alone.bytes ?? new Uint8Array(), true));
  }
  await made.app.close();
});

test('periods are taken as this app writes them, in both languages', async () => {
  const made = await sampleDesk();
  for (const [given, kept] of [
    ['Triwulan I 2025', '2025-Q1'],
    ['Triwulan III Tahun 2025', '2025-Q3'],
    ['Quarter III of 2025', '2025-Q3'],
    ['Semester II Tahun 2025', '2025-S2'],
    ['Half-year II of 2025', '2025-S2'],
    ['Juni 2025', '2025-06'],
    ['August 2025', '2025-08'],
    ['Tahun 2025', '2025'],
    ['2025-Q4', '2025-Q4'],
    ['Masa percobaan', 'Masa percobaan'],
  ] as const) {
    await made.ask('workshop.rename', { period: given });
    expect((await made.ask('workshop.get', {})).workshop.period).toBe(kept);
  }
  await made.app.close();
});

test.each([
  ['abc', 'short'],
  ['rahasia', 'short'],
  ['abcdefghijkl', 'guessable'],
  ['1234567890', 'guessable'],
  ['password2025', 'guessable'],
  ['aaaaaaaaaaaa', 'guessable'],
  ['Indonesia2025', 'guessable'],
  ['kuda hujan meja lampu', null],
  ['t8#kW2p!qZ', null],
] as const)('the password %s is weak: %s', (password, weakness) => {
  expect(weaknessOf(password)).toBe(weakness);
});
