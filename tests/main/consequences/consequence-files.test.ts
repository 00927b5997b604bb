import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import { docxText } from '../papers/docx-text.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { sampleDesk } from '../workshop/road.ts';

/** The sheets of a written workbook, read back from its bytes. */
async function sheetsOf(bytes: Uint8Array, name: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'selaras-')), name);
  writeFileSync(path, bytes);
  return (await collectTables({ name, path })).tables;
}

/** The cells of a written workbook from one row on. */
async function tableOf(bytes: Uint8Array, from = 1): Promise<readonly (readonly string[])[]> {
  const tables = await sheetsOf(bytes, 'a.xlsx');
  return (tables[0]?.rows ?? []).filter(({ number }) => number >= from).map(({ texts }) => texts);
}

test('the three sheets of credit points hold the tables of the form, in both kinds of file', async () => {
  const { ask, answer } = await sampleDesk();
  const { rows } = await ask('consequence.list', {});
  const person = rows.find(({ creditPoints }) => creditPoints.value === 18.75);
  if (person === undefined) throw new Error('nobody has 18.75');
  await ask('letterhead.set', { lines: ['PEMERINTAH CONTOH'], address: ['Jalan Kepala Surat 1'], logo: null });
  const pdf = await ask('export.file', { kind: 'credit-pdf', employee: person.nip });
  const text = pdfText(pdf.bytes ?? new Uint8Array());
  expect(text.pages).toBe(3);
  const words = text.runs.join(' ').replace(/\s+/g, ' ');
  const docx = await ask('export.file', { kind: 'credit-docx', employee: person.nip });
  const written = docxText(docx.bytes ?? new Uint8Array());
  for (const said of [
    'KONVERSI PREDIKAT KINERJA KE ANGKA KREDIT',
    'AKUMULASI ANGKA KREDIT',
    'PENETAPAN ANGKA KREDIT',
    'JUMLAH ANGKA KREDIT KUMULATIF',
    '18,75',
    person.nip,
  ]) {
    expect(words).toContain(said);
    expect(written).toContain(said);
  }
  // Each sheet is handed out by itself, and so is headed by itself.
  for (const all of [words, written]) expect(all.split('Jalan Kepala Surat 1')).toHaveLength(4);
  const pppk = rows.find(({ kind }) => kind === 'PPPK');
  expect(await answer('export.file', { kind: 'credit-pdf', employee: pppk?.nip })).toMatchObject({
    problem: { code: 'consequence.no-credit' },
  });
  expect(await answer('export.file', { kind: 'credit-docx' })).toMatchObject({ problem: { code: 'export.whose' } });
});

test('the recaps hold everybody, the header of IP ASN on row 7, and the columns of the talent system', async () => {
  const { ask } = await sampleDesk();
  const { rows } = await ask('consequence.list', {});
  const index = await tableOf((await ask('export.file', { kind: 'ip-asn' })).bytes ?? new Uint8Array(), 7);
  expect(index[0]?.slice(0, 8)).toEqual([
    'Nama',
    'Nama Jabatan',
    'Satuan Kerja',
    'Kualifikasi',
    'Kompetensi',
    'Kinerja',
    'Disiplin',
    'Total',
  ]);
  expect(index.slice(1).map((cells) => Number(cells[7]))).toEqual(rows.map(({ ipAsn }) => ipAsn.value));
  const units = await ask('export.file', { kind: 'ip-asn-units' });
  const unitSheets = await sheetsOf(units.bytes ?? new Uint8Array(), 'a.xls');
  expect(unitSheets.map(({ sheet }) => sheet)).toEqual([...new Set(rows.map(({ unit }) => unit))]);
  const lines = unitSheets.flatMap((table) => table.rows.filter(({ number }) => number > 5).map(({ texts }) => texts));
  expect(lines.map((cells) => [cells[2], Number(cells[7])])).toEqual(rows.map(({ nip, ipAsn }) => [nip, ipAsn.value]));
  expect(unitSheets[0]?.rows.map(({ number }) => number).slice(0, 5)).toEqual([1, 2, 3, 5, 6]);
  const talent = await tableOf((await ask('export.file', { kind: 'talent' })).bytes ?? new Uint8Array());
  expect(talent[0]?.slice(0, 7)).toEqual(['NIP', 'Nama', 'Unit Organisasi', 'Jabatan', 'Nilai X', 'Nilai Y', 'Box']);
  expect(talent.slice(1).map((cells) => cells[0])).toEqual(rows.map(({ nip }) => nip));
  const credit = await tableOf((await ask('export.file', { kind: 'credit-table' })).bytes ?? new Uint8Array());
  expect(credit).toHaveLength(1 + rows.reduce((sum, { creditPoints }) => sum + creditPoints.periods.length, 0));
});

test('each conversion names the post of its own period', async () => {
  const { ask } = await sampleDesk();
  const before = (await ask('consequence.list', {})).rows.find(({ creditPoints }) => creditPoints.value === 18.75);
  const person = (await ask('employee.list', {})).rows.find(({ nip }) => nip === before?.nip);
  if (person === undefined || person.position === null) throw new Error('nobody has 18.75');
  const { nip, name, position } = person;
  const history = [
    'NIP;Nama;Jabatan;Jenis Jabatan;Unit Kerja;TMT Jabatan;TMT Selesai;Nomor SK',
    `${nip};${name};Arsiparis Terampil;Fungsional;Bidang Lama;01/03/2018;31/05/2025;1/2018`,
    `${nip};${name};${position};Fungsional;Bidang Baru;01/06/2025;-;2/2025`,
  ].join('\n');
  const bytes = Uint8Array.from(Buffer.from(history));
  const { preview } = await ask('import.read', { sources: [{ name: 'jabatan.csv', bytes }] });
  await ask('import.apply', { preview });
  const docx = await ask('export.file', { kind: 'credit-docx', employee: nip });
  const text = docxText(docx.bytes ?? new Uint8Array()).replace(/\s+/g, ' ');
  const sheets = text.split(/(?=Instansi: )/).slice(1);
  expect(sheets).toHaveLength(4);
  expect(sheets[0]).toMatch(/Arsiparis Terampil \/ 1 Maret 2018.*Bidang Lama/);
  expect(sheets[0]).not.toContain(position);
  for (const sheet of sheets.slice(1)) expect(sheet).toContain(`${position} / 1 Juni 2025`);
});
