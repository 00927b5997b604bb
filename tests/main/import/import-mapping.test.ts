import { expect, test } from 'vitest';
import { collectTables } from '#main/readers/read-tables.ts';
import type { ImportSummary } from '#shared/import/preview-contract.ts';
import { ahmad, csv, list, recap, workshop } from './small-import.ts';

test('an unknown layout is mapped, saved, offered the next time and shared', async () => {
  const made = await workshop();
  const odd = (name: string) =>
    csv(name, 'alpha;beta;gamma\n198001012005011001;x;Ahmad Fauzi\n198101012006012002;y;Siti Aminah\n');
  const read = await made.ask('import.read', { sources: [odd('aneh.csv')] });
  const mapped = await made.ask('import.map', {
    preview: read.preview,
    table: 0,
    kind: 'nominative',
    header: { row: 1 },
    columns: { 0: 'nip', 1: 'position', 2: 'name' },
  });
  expect(mapped.tables[0]).toMatchObject({
    kindKey: 'nominative',
    mapped: true,
    header: { row: 1, depth: 1 },
    rows: 2,
  });
  expect(mapped.tables[0]?.columns[1]).toMatchObject({
    letter: 'B',
    header: 'beta',
    field: 'position',
    samples: ['x', 'y'],
  });
  await made.ask('profile.save', { name: 'Kantor Aneh', preview: read.preview, table: 0 });
  await made.ask('import.discard', { preview: read.preview });
  const next = await made.ask('import.read', { sources: [odd('aneh lagi.csv')] });
  expect(next.tables[0]).toMatchObject({ profile: 'Kantor Aneh', kindKey: 'nominative', sure: 'certain' });
  const shared = await made.ask('profile.export', {});
  const other = await workshop();
  await other.ask('profile.import', { bytes: Uint8Array.from(shared.bytes ?? []) });
  expect((await other.ask('profile.list', {})).rows).toMatchObject([
    { name: 'Kantor Aneh', columns: { beta: 'position' } },
  ]);
  expect(await other.answer('profile.import', { bytes: Buffer.from('bukan') })).toMatchObject({
    problem: { code: 'profile.not-ours' },
  });
  await other.ask('profile.remove', { profile: 'Kantor Aneh' });
  expect((await other.ask('profile.list', {})).rows).toEqual([]);
  const aside = await made.ask('import.map', { preview: next.preview, table: 0, kind: null });
  expect([aside.tables[0]?.aside, aside.people.new]).toEqual([true, 0]);
  const back = await made.ask('import.map', { preview: next.preview, table: 0 });
  expect([back.tables[0]?.aside, back.people.new]).toEqual([false, 2]);
  await made.app.close();
  await other.app.close();
});

test('rejected rows leave with their own columns and the reason, and can be read again', async () => {
  const made = await workshop();
  const rows = [
    `${ahmad};Sesuai;Luar biasa;Baik`,
    '198101012006012002;=cmd|calc;Sesuai;Sesuai;Kurang',
    '198201012007011003;Budi Santoso;Sesuai;Sesuai;Baik',
  ];
  const read = await made.ask('import.read', { sources: [list, recap('r.csv', rows)] });
  const page = await made.ask('import.rows', { preview: read.preview, state: 'doubtful' });
  expect(page.rows.map(({ row }) => row)).toEqual([4, 5]);
  const { bytes } = await made.ask('import.rejected', { preview: read.preview });
  const [table] = (await collectTables({ name: 'tolak.xlsx', bytes: bytes ?? new Uint8Array() })).tables;
  const texts = table?.rows.map((row) => row.texts) ?? [];
  expect(texts.find(([nip]) => nip === '198001012005011001')?.slice(0, 7)).toEqual([
    '198001012005011001',
    'Ahmad Fauzi',
    'Sesuai',
    'Luar biasa',
    'Baik',
    '4',
    'meragukan',
  ]);
  expect(texts.find(([nip]) => nip === '198101012006012002')?.[1]).toBe('=cmd|calc');
  expect(texts.find(([nip]) => nip === '198101012006012002')?.at(-1)).toMatch(/NIP 198101012006012002/);
  await made.app.close();
});

test('a file that cannot be read and notes about files are told with the rest', async () => {
  const made = await workshop();
  const read = await made.ask('import.read', {
    sources: [list, csv('rusak.xlsx', 'PK\u0003\u0004 rusak'), { name: 'daftar.csv', bytes: list.bytes }],
  });
  expect(read.readable).toBe(2);
  expect(read.files.map(({ name, problem }) => [name, problem === null])).toEqual([
    ['daftar.csv', true],
    ['rusak.xlsx', false],
    ['daftar.csv (2)', true],
  ]);
  expect(read.people.new).toBe(3);
  await made.app.close();
});

test('a text file is read again by the sign that the user chooses between its cells', async () => {
  const made = await workshop();
  const text =
    'NIP;Nama, Gelar;Unit\n198001012005011001;Ahmad, S.E.;Bidang A\n198101012006012002;Siti, M.M.;Bidang A\n';
  const read = await made.ask('import.read', { sources: [csv('daftar.csv', text)] });
  const shown = ({ tables: [table] }: ImportSummary) => [table?.separator, table?.columns[0]?.header];
  expect(shown(read)).toEqual([';', 'NIP']);
  const cut = await made.ask('import.separator', { preview: read.preview, table: 0, separator: ',' });
  expect(shown(cut)).toEqual([',', 'NIP;Nama']);
  const back = await made.ask('import.separator', { preview: read.preview, table: 0, separator: ';' });
  expect([...shown(back), back.people.new]).toEqual([';', 'NIP', 2]);
  await made.app.close();
});

test('several questions are mapped to one value by hand, and their median is its score', async () => {
  const made = await workshop();
  const people = await made.ask('import.read', { sources: [list] });
  await made.ask('import.apply', { preview: people.preview });
  const text = `a;b;p1;p2;p3;p4;p5\n${ahmad.split(';')[0]};198101012006012002;1;2;5;4;3\n`;
  const read = await made.ask('import.read', { sources: [csv('formulir.csv', text)] });
  const columns = {
    0: 'raterNip',
    1: 'rateeNip',
    2: 'akuntabel',
    3: 'akuntabel',
    4: 'akuntabel',
    5: 'harmonis',
    6: 'adaptif',
  } as const;
  const map = { preview: read.preview, table: 0, kind: 'peer-wide', header: { row: 1 }, columns } as const;
  const mapped = await made.ask('import.map', { ...map, average: 'median' });
  expect(mapped.tables[0]).toMatchObject({ average: 'median', rows: 1 });
  expect(mapped.tables[0]?.columns.filter(({ field }) => field === 'akuntabel')).toHaveLength(3);
  await made.ask('profile.save', { name: 'Formulir', preview: read.preview, table: 0 });
  expect((await made.ask('profile.list', {})).rows).toMatchObject([{ average: 'median' }]);
  await made.app.close();
});
