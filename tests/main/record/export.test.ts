import ExcelJs from 'exceljs';
import { expect, test } from 'vitest';
import { recapHeaders } from '#shared/rules/document-words.ts';
import { docxText } from '../papers/docx-text.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { type Desk, sampleDesk } from '../workshop/road.ts';

const reason = 'Bukti dukung lengkap dan diverifikasi';
const present = [
  { name: 'Sari', role: 'facilitator' as const, post: 'Kepala Biro Kepegawaian', nip: '197001011990011001' },
  { name: 'Joko', role: 'member' as const },
];

async function worked(): Promise<Desk & { readonly moved: string; readonly out: string }> {
  const made = await sampleDesk();
  const [moved, out] = (await made.ask('employee.list', {})).rows.filter(({ predicate }) => predicate === 'baik');
  await made.ask('rating.set', { employee: moved?.nip ?? '', hasil: 'di-atas', perilaku: 'di-atas', reason });
  const twice = [out?.nip ?? '', out?.id ?? ''];
  await made.ask('employee.exclude', { employees: twice, because: 'retired', reason: 'Pensiun 1 Maret' });
  return { ...made, moved: moved?.nip ?? '', out: out?.nip ?? '' };
}

async function bytesOf(made: Desk, kind: 'results' | 'minutes-pdf' | 'minutes-docx' | 'dossier', employee?: string) {
  const { name, bytes } = await made.ask('export.file', { kind, ...(employee !== undefined && { employee }) });
  return { name, bytes: bytes ?? new Uint8Array() };
}

async function firstSheet(bytes: Uint8Array) {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return { sheet: book.worksheets[0], active: book.views[0]?.activeTab ?? 0 };
}

test('before sign-off everything comes out as a draft that says so; after it, without', async () => {
  const made = await worked();
  const draft = await bytesOf(made, 'results');
  expect(draft.name).toBe('KONSEP Rekap Penilaian Contoh.xlsx');
  expect((await firstSheet(draft.bytes)).sheet?.name).toBe('Rekap Penilaian KONSEP');
  expect((await bytesOf(made, 'minutes-pdf')).name).toBe('KONSEP Berita Acara Contoh.pdf');
  expect(docxText((await bytesOf(made, 'minutes-docx')).bytes)).toContain('Konsep');
  await made.ask('workshop.signOff', { date: '2026-01-20', number: 'BA-1/2026', place: 'Jakarta', present });
  const signed = await bytesOf(made, 'results');
  expect(signed.name).toBe('Rekap Penilaian Contoh.xlsx');
  expect((await firstSheet(signed.bytes)).sheet?.name).toBe('Rekap Penilaian');
  const minutes = docxText((await bytesOf(made, 'minutes-docx')).bytes);
  expect(minutes).not.toContain('Konsep');
  for (const words of ['BA-1/2026', 'Jakarta', 'Kepala Biro Kepegawaian', 'NIP 197001011990011001', 'Joko', reason])
    expect(minutes).toContain(words);
  await made.app.close();
});

test('the results hold everyone who is rated, once, on the first and active sheet, NIP as text', async () => {
  const made = await worked();
  const { sheet, active } = await firstSheet((await bytesOf(made, 'results')).bytes);
  expect(active).toBe(0);
  expect(sheet?.getRow(5).values).toEqual([undefined, ...recapHeaders]);
  const nips: unknown[] = [];
  for (let row = 6; row <= (sheet?.rowCount ?? 0); row++) nips.push(sheet?.getRow(row).getCell(2).value);
  const people = (await made.ask('employee.list', {})).rows.filter(({ excluded }) => excluded === null);
  expect(nips.every((nip) => typeof nip === 'string' && /^\d{18}$/.test(nip))).toBe(true);
  expect(new Set(nips)).toEqual(new Set(people.map(({ nip }) => nip)));
  expect(nips.length).toBe(179);
  await made.app.close();
});

test('what the minutes would say can be asked for as facts', async () => {
  const made = await worked();
  const minutes = await made.ask('minutes.get', {});
  expect(minutes).toMatchObject({ draft: true, number: null, present: [] });
  expect(minutes.changes.map(({ person, by, reason: why }) => [person.nip, by, why])).toEqual([
    [made.moved, 'Sari', reason],
  ]);
  expect(minutes.excluded?.map(({ person, why }) => [person.nip, why])).toEqual([[made.out, 'retired']]);
  expect(minutes.record.file).toBe('contoh.selaras');
  await made.app.close();
});

test("an extract tells one person's ratings and entries, and names no other employee", async () => {
  const made = await worked();
  await made.ask('history.undo', {});
  const people = (await made.ask('employee.list', {})).rows;
  const both = [made.out, made.moved];
  await made.ask('employee.exclude', { employees: both, because: 'on-leave', reason: 'Cuti' });
  await made.ask('employee.include', { employees: both, reason: 'Kembali' });
  const { name, bytes } = await bytesOf(made, 'dossier', made.moved);
  const person = people.find(({ nip }) => nip === made.moved);
  expect(name).toBe(`KONSEP Petikan ${person?.name.replace(/[^\p{L}\p{N} ._-]/gu, '_')}.pdf`);
  const text = pdfText(bytes).runs.join(' ').replace(/\s+/g, ' ');
  for (const words of [made.moved, reason, 'Cuti', 'Kembali', 'Di atas ekspektasi']) expect(text).toContain(words);
  for (const other of people) if (other.nip !== made.moved) expect(text).not.toContain(other.nip);
  const out = people.find(({ nip }) => nip === made.out);
  expect(text).not.toContain(out?.name ?? '?');
  expect(await made.answer('export.file', { kind: 'dossier' })).toMatchObject({ problem: { code: 'export.whose' } });
  expect(await made.answer('export.file', { kind: 'dossier', employee: '1' })).toMatchObject({
    problem: { code: 'employee.unknown' },
  });
  await made.app.close();
});
