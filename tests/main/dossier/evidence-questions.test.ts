import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfText } from '../papers/pdf-text.ts';
import { type Desk, sampleDesk } from '../workshop/road.ts';

let made: Desk;
let people: readonly { readonly id: string; readonly nip: string; readonly name: string }[];
beforeAll(async () => {
  made = await sampleDesk();
  people = (await made.ask('employee.list', {})).rows;
  const lines = people.flatMap(({ nip }, at) => [
    `R${at}.1;${nip};Utama;Laporan ${at} tersusun;Jumlah dokumen;12;laporan-${at}.pdf`,
    `R${at}.2;${nip};Utama;Laporan ${at} tersusun;Persentase tepat waktu;90;`,
    `S${at}.1;${nip};Utama;Layanan ${at} diberikan;Jumlah layanan;40;`,
    `T${at}.1;${nip};Tambahan;Panitia ${at};Jumlah rapat;4;`,
  ]);
  const head = 'Kode RHK;NIP;Kategori;Rencana Hasil Kerja Pegawai;Indikator Kinerja Individu (IKI);Target;Bukti Dukung';
  const bytes = Uint8Array.from(Buffer.from(`${head}\n${lines.join('\n')}\n`));
  const { preview, decisions } = await made.ask('import.read', { sources: [{ name: 'skp.csv', bytes }] });
  const taken = decisions.flatMap(({ id, suggested }) => (suggested === null ? [] : [[id, suggested] as const]));
  await made.ask('import.apply', { preview, decisions: Object.fromEntries(taken) });
});
afterAll(() => made.app.close());

const text = (words: string) => Uint8Array.from(Buffer.from(words));
const nipAt = (at: number): string => people[at]?.nip ?? '';
const codeOf = async (answer: Promise<Awaited<ReturnType<Desk['answer']>>>) => {
  const given = await answer;
  return given.ok ? null : given.problem.code;
};

test('the same bytes twice, weak, late and dated beyond the period are asked about, with whose they are', async () => {
  const base = { kind: 'report', strength: 'weak' };
  const put = (at: number, name: string, words: string, date: string) =>
    made.ask('evidence.attach', { ...base, employee: nipAt(at), date, source: { name, bytes: text(words) } });
  const before = await made.ask('evidence.check', {});
  await put(12, 'a.pdf', 'ganda', '2025-12-20');
  await put(12, 'b.pdf', 'lain', '2025-12-30');
  await put(13, 'c.pdf', 'ganda', '2026-01-05');
  const check = await made.ask('evidence.check', {});
  const codes = (all: typeof check) => all.findings.filter(({ code }) => code.startsWith('attachment.'));
  const fresh = codes(check).filter(
    ({ code, employee }) => !codes(before).some((old) => old.code === code && old.employee === employee),
  );
  expect(fresh.map(({ code, employee }) => [code, employee]).toSorted()).toEqual(
    [
      ['attachment.doubled', people[12]?.id],
      ['attachment.unverified', people[12]?.id],
      ['attachment.unverified', people[13]?.id],
      ['attachment.weak', people[12]?.id],
      ['attachment.weak', people[12]?.id],
      ['attachment.weak', people[13]?.id],
      ['attachment.late-only', people[12]?.id],
      ['attachment.after', people[13]?.id],
    ].toSorted(),
  );
  expect(fresh[0]?.message).toContain('2 orang');
  const { attached: _, findings: said, ...same } = check;
  const { attached: __, findings: old, ...was } = before;
  expect(same).toEqual(was);
  expect(said.length - old.length).toBe(8);
});

test('an extreme rating asks for verified evidence of each main result, and is never changed by it', async () => {
  const gate = await made.ask('evidence.gate', {});
  expect(gate).toMatchObject({ by: 'selaras', predicates: ['sangat-baik', 'sangat-kurang'] });
  const [found] = gate.cases;
  if (found === undefined) throw new Error('nobody in the sample has an extreme rating');
  // Two results; the second indicator of the first and additional tasks need none of their own.
  expect([found.results, found.without.map(({ line }) => line.replace(/\d+/, ''))]).toEqual([2, ['R.1', 'S.1']]);
  const { employee, without } = found;
  const one = async () => (await made.ask('evidence.gate', { employee })).cases[0] ?? null;
  expect(await one()).toEqual(found);
  for (const [at, { line }] of without.entries()) {
    await made.ask('evidence.refer', { employee, line, kind: 'report', name: `Bukti ${at}`, address: 'Lemari 3' });
    expect((await one())?.without.length).toBe(without.length - at);
    const { attachments } = await made.ask('dossier.get', { employee });
    await made.ask('evidence.verify', { employee, attachment: attachments.at(-1)?.id ?? '' });
  }
  expect(await one()).toBeNull();
  const rated = (await made.ask('employee.list', {})).rows.find(({ id }) => id === employee);
  expect(rated?.predicate).toBe(found.predicate);
  await made.ask('evidence.setGate', { predicates: [], reason: 'Tidak dipakai' });
  expect(await made.ask('evidence.gate', {})).toEqual({ by: 'agency', predicates: [], cases: [] });
  await made.ask('evidence.setGate', { predicates: null, reason: 'Kembali' });
  expect((await made.ask('evidence.gate', {})).cases).toHaveLength(gate.cases.length - 1);
});

test('a sample is drawn, worked by its auditor alone, and closed with the share that is not supported', async () => {
  await made.ask('actor.add', { name: 'Wati', role: 'secretary' });
  await made.ask('audit.draw', { size: 10, seed: 7, auditor: 'Wati' });
  await made.ask('audit.draw', { size: 10, seed: 7 });
  const [own, wati] = (await made.ask('audit.list', {})).rows;
  if (own === undefined || wati === undefined) throw new Error('two samples were drawn');
  const lines = (items: typeof own.items) => items.map(({ nip, line }) => `${nip} ${line}`);
  expect(lines(own.items)).toEqual(lines(wati.items));
  expect(own).toMatchObject({ size: 10, seed: 7, population: people.length * 4, recorded: 0, hidden: 0 });
  const item = (at: number) => own.items[at]?.id ?? '';
  const foreign = { item: wati.items[0]?.id ?? '', finding: 'agrees' };
  expect(await codeOf(made.answer('audit.record', foreign))).toBe('audit.not-auditor');
  expect(await codeOf(made.answer('audit.record', { item: item(0), finding: 'differs' }))).toBe('audit.note-needed');
  expect(await codeOf(made.answer('audit.draw', { size: 3, auditor: 'Tiada' }))).toBe('audit.auditor-unknown');
  for (const at of own.items.keys())
    await made.ask('audit.record', {
      item: item(at),
      ...(at < 2 ? { finding: 'not-found', note: 'Tidak ada di map' } : { finding: 'agrees' }),
    });
  const done = (await made.ask('audit.list', {})).rows[0];
  expect(done).toMatchObject({ recorded: 10, counts: { agrees: 8, differs: 0, 'not-found': 2 } });
  // Wilson's interval for 2 of 10: Brown, Cai and DasGupta (2001) give .057 to .510.
  expect(done?.unsupported.lower).toBeCloseTo(0.057, 3);
  expect(done?.unsupported.upper).toBeCloseTo(0.51, 2);
  await made.ask('audit.record', { item: item(3), finding: null });
  expect(await codeOf(made.answer('audit.close', { sample: own.id }))).toBe('audit.unfinished');
  await made.ask('audit.record', { item: item(3), finding: 'agrees' });
  await made.ask('audit.close', { sample: own.id });
  const [last] = (await made.ask('commit.list', { limit: 1 })).rows;
  expect(last?.values).toMatchObject({ n: 10, unsupported: 2, share: 20, lower: 5.7 });
  expect(await codeOf(made.answer('audit.record', { item: item(0), finding: 'agrees' }))).toBe('audit.closed');
  const sheet = await made.ask('export.file', { kind: 'audit-pdf', sample: own.id });
  const words = pdfText(sheet.bytes ?? new Uint8Array()).runs.join(' ');
  for (const { nip } of own.items) expect(words).toContain(nip);
  expect(words.replace(/\s+/g, ' ')).toContain('Tidak ada di map');
  const book = await made.ask('export.file', { kind: 'audit-xlsx', sample: own.id });
  expect(book.name).toMatch(/\.xlsx$/);
  expect(
    Buffer.from(book.bytes ?? [])
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(await codeOf(made.answer('export.file', { kind: 'audit-pdf', sample: 'tiada' }))).toBe('audit.unknown');
});
