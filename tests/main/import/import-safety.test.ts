import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeXlsx } from '../../fixtures/xlsx-maker.ts';
import { converted, noCalc, orSkipped } from '../papers/office.ts';
import { ahmad, csv, list, recap, workshop } from './small-import.ts';

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** A book with macros, a link to another file, an embedded object, and formulas that would fetch or run something. */
function hostileBook() {
  const body = `<sheetData><row r="1">${text('A1', 'NIP')}${text('B1', 'Nama')}${text('C1', 'Unit')}</row><row r="2">${text('A2', '198001012005011001')}<c r="B2" t="str"><f>HYPERLINK("http://127.0.0.1:9/x","y")</f><v>Ahmad</v></c><c r="C2" t="str"><f>[1]Lain!A1</f><v>Umum</v></c></row></sheetData>`;
  const more = [
    { name: 'xl/vbaProject.bin', bytes: 'x' },
    { name: 'xl/externalLinks/externalLink1.xml', bytes: '<a/>' },
    { name: 'xl/embeddings/oleObject1.bin', bytes: 'x' },
    { name: '../../di-luar.txt', bytes: 'x' },
  ];
  return { name: 'makro.xlsm', bytes: Uint8Array.from(makeXlsx({ sheets: [{ name: 'A', body }], more })) };
}

test('macros, links and embedded objects are ignored and said so; cached values are read; nothing is written outside', async () => {
  const made = await workshop();
  const outside = mkdtempSync(join(tmpdir(), 'selaras-'));
  const read = await made.ask('import.read', { sources: [hostileBook()] });
  const said = read.files[0]?.notes.map(({ code, severity }) => `${code} ${severity}`);
  expect(said).toEqual(
    expect.arrayContaining(['read.macros-ignored note', 'read.links-ignored note', 'read.objects-ignored note']),
  );
  const codes = read.problems.map(({ code }) => code);
  for (const code of ['read.macros-ignored', 'read.links-ignored', 'read.objects-ignored'])
    expect(codes).toContain(code);
  await made.ask('import.apply', { preview: read.preview });
  expect((await made.ask('employee.list', {})).rows).toMatchObject([
    { nip: '198001012005011001', name: 'Ahmad', unit: 'Umum' },
  ]);
  expect(readdirSync(outside)).toEqual([]);
  await made.app.close();
});

const nasty = ["=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(1;1)', '\t=1+1', '＝1+1'];

test.skipIf(noCalc !== null)(
  orSkipped('no cell that leaves as an export is a formula to LibreOffice: rejected rows, results, journal', noCalc),
  async () => {
    const made = await workshop();
    const rows = nasty.map((name, at) => `19800101200501${1 + (at % 2)}00${at + 1};"${name}";Sesuai;Entah;Baik`);
    const people = csv('orang.csv', `NIP;Nama;Jabatan;Unit Kerja\n198001012005011001;Ahmad;"=1+1";"@Umum"\n`);
    const read = await made.ask('import.read', { sources: [people, recap('r.csv', rows)] });
    const rejected = await made.ask('import.rejected', { preview: read.preview });
    await made.ask('import.apply', { preview: read.preview });
    for (const [at, reason] of nasty.entries()) {
      const hasil = at % 2 === 0 ? 'di-atas' : 'di-bawah';
      await made.ask('rating.set', { employee: '198001012005011001', hasil, reason });
    }
    await made.ask('actor.add', { name: '@SUM(1;1)', role: 'member' });
    const results = await made.ask('export.file', { kind: 'results' });
    const journal = await made.ask('export.file', { kind: 'journal' });
    for (const [name, bytes] of [
      ['tolak.xlsx', rejected.bytes],
      ['hasil.xlsx', results.bytes],
      ['jejak.csv', journal.bytes],
    ] as const) {
      const [flat] = converted(name, bytes ?? new Uint8Array(), 'fods').values();
      const content = flat?.toString('utf8') ?? '';
      expect(content).toContain('table:table-cell');
      expect(content).not.toContain('table:formula');
    }
    const [plain] = converted('tolak.xlsx', rejected.bytes ?? new Uint8Array(), 'csv').values();
    expect(plain?.toString('utf8')).toContain("=cmd|' /C calc'!A0");
    await made.app.close();
  },
);

test('a shared mapping file cannot name a path, a field that is not there, or more than a mapping', async () => {
  const made = await workshop();
  const file = (value: unknown) => Uint8Array.from(Buffer.from(JSON.stringify(value)));
  const good = { name: 'x', kind: 'nominative', columns: { nip: 'nip' } };
  for (const value of [
    { format: 'selaras-mapping-1', profiles: [{ ...good, columns: { nip: '__proto__' } }] },
    { format: 'selaras-mapping-1', profiles: [{ ...good, path: '/etc/passwd' }] },
    { format: 'lain', profiles: [good] },
    { format: 'selaras-mapping-1', profiles: [] },
  ])
    expect(await made.answer('profile.import', { bytes: file(value) })).toMatchObject({
      problem: { code: 'profile.not-ours' },
    });
  expect(await made.answer('profile.import', { path: '/etc/hostname' })).toMatchObject({
    problem: { code: 'profile.not-ours' },
  });
  await made.ask('profile.import', { bytes: file({ format: 'selaras-mapping-1', profiles: [good] }) });
  const read = await made.ask('import.read', { sources: [list, recap('r.csv', [`${ahmad};Sesuai;Sesuai;Baik`])] });
  expect(read.people.new).toBe(3);
  await made.app.close();
});
