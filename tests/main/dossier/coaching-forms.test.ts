import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, workshop } from '../import/small-import.ts';
import { pdfText } from '../papers/pdf-text.ts';

const siti = '198101012006012002';
const budi = '198201012007011003';
const statements = Array.from({ length: 9 }, (_, at) => `Pernyataan ${at + 1}`).join(';');

let desk: Awaited<ReturnType<typeof workshop>>;
beforeAll(async () => {
  desk = await workshop();
  const sources = [
    csv('daftar.csv', `NIP;Nama;Unit Kerja\n${siti};Siti Aminah;Umum\n${budi};Budi Santoso;Umum\n`),
    csv(
      'b18.csv',
      `No;NIP;Pegawai yang Dinilai;Pejabat Penilai Kinerja;Tanggal;${statements}\n1;${siti};Siti Aminah;Rina Wati;2025-03-22;Ya;Tidak;Ya;V;Ya;-;Ya;Ya;Tidak\n`,
    ),
    csv(
      'b19.csv',
      `NO;NIP;NAMA;JABATAN;KOMPETENSI PEGAWAI*;NILAI (SKALA 1-5);ALASAN TERHADAP PENILAIAN\n1;${siti};Siti Aminah;Arsiparis;Integritas;4;Jujur\n2;${siti};Siti Aminah;Arsiparis;Kerja Sama;2;"Perlu latihan; terarah"\n`,
    ),
  ];
  const { preview } = await desk.ask('import.read', { sources });
  await desk.ask('import.apply', { preview });
});
afterAll(() => desk.app.close());

/** The rows of one kind in a person's dossier, without where they were read. */
async function held(kind: string): Promise<readonly unknown[]> {
  const { records } = await desk.ask('dossier.get', { employee: siti });
  return records.filter((record) => record.kind === kind).map(({ fields }) => fields);
}

test.each(['coaching', 'competence'] as const)(
  'the table of %s goes out in the official layout and comes back the same',
  async (form) => {
    const before = await held(form);
    expect(before.length).toBeGreaterThan(0);
    const { bytes, name } = await desk.ask('export.file', { kind: `${form}-xlsx` });
    const read = await desk.ask('import.read', { sources: [{ name, bytes: Uint8Array.from(bytes ?? []) }] });
    expect(read.tables.map(({ kind }) => kind)).toEqual([expect.stringMatching(/B\.1\.[89]/)]);
    expect(read.extras.find(({ key }) => key === `work:${form}`)).toMatchObject({ new: 0 });
    await desk.ask('import.apply', { preview: read.preview });
    expect(await held(form)).toEqual(before);
  },
);

test('the forms as papers hold every statement and answer, of one person or of all; who has none is said', async () => {
  const { bytes } = await desk.ask('export.file', { kind: 'coaching-pdf', employee: siti });
  const { pages, runs } = pdfText(bytes ?? new Uint8Array());
  const text = runs.join(' ').replace(/\s+/g, ' ');
  expect(pages).toBe(1);
  for (const part of ['FORMAT B.1.8', 'Rina Wati', 'diperhatikan dan dipahami', 'maksud dan tujuan', '22 Maret 2025'])
    expect(text).toContain(part);
  // Six answers yes, two no; one was left blank.
  expect(runs.filter((run) => run.trim() === 'V')).toHaveLength(8);
  const competence = await desk.ask('export.file', { kind: 'competence-docx' });
  expect(competence.name).toMatch(/B\.1\.9.*\.docx$/);
  expect(await desk.answer('export.file', { kind: 'coaching-pdf', employee: budi })).toMatchObject({
    problem: { code: 'form.none' },
  });
});
