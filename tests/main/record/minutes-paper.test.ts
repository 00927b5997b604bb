import { expect, test } from 'vitest';
import type { Paper, PaperChart, PaperTable } from '#main/papers/paper.ts';
import { minutesPaper } from '#main/record/minutes-paper.ts';
import { predicateWords } from '#shared/rules/level-words.ts';
import { predicates } from '#shared/rules/levels.ts';
import { paperWords } from '../papers/paper-words.ts';
import { person, sampleMinutes } from './sample-minutes.ts';

const sections = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block.title] : []));
const tables = ({ blocks }: Paper): readonly PaperTable[] =>
  blocks.filter((block): block is PaperTable => block.kind === 'table');
const charts = ({ blocks }: Paper): readonly PaperChart[] =>
  blocks.filter((block): block is PaperChart => block.kind === 'chart');

test('opens with day and date in words, place, agency and period', () => {
  expect(minutesPaper(sampleMinutes(20, 1, false), 'id').blocks[0]).toMatchObject({
    text: 'Pada hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam, bertempat di Kota Contoh, telah dilaksanakan kalibrasi penilaian kinerja pegawai Dinas Contoh Provinsi Nusantara untuk periode penilaian Tahun 2026, dengan uraian sebagai berikut.',
  });
  expect(minutesPaper(sampleMinutes(20, 1, false), 'en').blocks[0]).toMatchObject({
    text: 'On this Tuesday, the twenty-fourth of November in the year two thousand and twenty-six, at Kota Contoh, the performance ratings of the employees of Dinas Contoh Provinsi Nusantara for the rating period 2026 were calibrated, as set out below.',
  });
});

test('optional sections are left out when empty, and the rest stays numbered without a gap', () => {
  expect(sections(minutesPaper(sampleMinutes(20, 0, false), 'id'))).toEqual([
    '1. Dasar dan aturan',
    '2. Peserta dan kuorum',
    '3. Sebaran predikat',
    '4. Perubahan penilaian',
    '5. Keutuhan rekaman',
  ]);
  const empty = { ...sampleMinutes(20, 0, false), recusals: [], votes: [], excluded: [], remarks: '  ' };
  expect(sections(minutesPaper(empty, 'id'))).toHaveLength(5);
  const full = sections(minutesPaper(sampleMinutes(20, 4, true), 'en'));
  expect(full.map((title) => Number.parseInt(title, 10))).toEqual(full.map((_, index) => index + 1));
  expect(full).toHaveLength(14);
});

test.each(['id', 'en'] as const)('every change is there with who, when, why and evidence (%s)', (language) => {
  const document = sampleMinutes(180, 40, false);
  const table = tables(minutesPaper(document, language)).at(-1);
  expect(table?.rows).toHaveLength(40);
  document.changes.forEach((change, index) => {
    const text = JSON.stringify(table?.rows[index]);
    const words = [change.person.nip, change.person.name, change.by, change.reason, ...(change.evidence ?? [])];
    for (const word of words) expect(text).toContain(JSON.stringify(word).slice(1, -1));
    for (const { predicate } of [change.from, change.to])
      expect(text).toContain(predicate === null ? '' : predicateWords[predicate][language]);
  });
  expect(JSON.stringify(table?.rows[0])).toContain(
    language === 'id' ? '24 November 2026 pukul 09.00' : '24 November 2026 at 09:00',
  );
});

test('a NIP is marked never to be broken', () => {
  const lines = tables(minutesPaper(sampleMinutes(20, 3, true), 'id'))
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (typeof cell === 'string' ? [{ text: cell }] : cell))
    .filter(({ text }) => /\d{18}/.test(text));
  expect(lines.length).toBeGreaterThan(6);
  for (const line of lines) expect(line).toMatchObject({ unbroken: true });
});

test('tables and charts count the same people, and add up', () => {
  const document = sampleMinutes(180, 40, false);
  const paper = minutesPaper(document, 'id');
  const [overall] = charts(paper);
  const table = tables(paper)[1];
  predicates.forEach((predicate, index) => {
    const { before, after } = document.overall;
    expect(table?.rows[index]?.slice(0, 4).filter((_, at) => at !== 2)).toEqual([
      predicateWords[predicate].id,
      String(before[predicate]),
      String(after[predicate]),
    ]);
    expect(overall?.groups[index]?.bars.map(({ segments }) => segments[0]?.people)).toEqual([
      before[predicate],
      after[predicate],
    ]);
  });
  expect(table?.rows.at(-1)).toEqual(['Jumlah', '180', '100', '180', '100', '0']);
  const [, units] = charts(paper);
  for (const { bars } of units?.groups ?? [])
    for (const bar of bars) expect(bar.segments.reduce((sum, { people }) => sum + people, 0)).toBe(bar.scale);
});

test('a person changed twice and back again is not counted as moved', () => {
  const document = sampleMinutes(20, 1, false);
  const [change] = document.changes;
  if (change === undefined) throw new Error('no change');
  const back = { ...change, from: change.to, to: change.from };
  const words = (changes: typeof document.changes) =>
    paperWords(minutesPaper({ ...document, changes }, 'id')).join('\n');
  expect(words([change])).toContain('predikat 1 orang berubah');
  expect(words([change, back])).toContain('predikat 0 orang berubah');
  expect(words([change, back])).toContain('Panel mengubah penilaian 1 orang.');
});

test('the pattern is judged in counts of people, and its absence is said', () => {
  const words = paperWords(minutesPaper(sampleMinutes(180, 40, false), 'id'));
  expect(words).toContain(
    'Dinas Contoh Provinsi Nusantara (predikat organisasi Baik): Baik: 146 dari 180 orang, paling banyak 126 (kurangi 20 orang).',
  );
  expect(words).toContain('0 dari 3 unit kerja memenuhi polanya.');
  expect(words).toContain('1 unit kerja belum mempunyai predikat organisasi.');
});

test('no change at all is said in words; a draft says so', () => {
  const draft = minutesPaper({ ...sampleMinutes(20, 0, false), draft: true, number: null }, 'id');
  expect(paperWords(draft)).toContain('Panel tidak mengubah penilaian seorang pun.');
  expect(draft.watermark).toBe('KONSEP');
  expect(draft.subtitles[0]).toMatch(/^Nomor: \.+$/);
  expect(minutesPaper(sampleMinutes(20, 0, false), 'id').watermark).toBeNull();
});

test('recusals, votes, dissent, deviations, exclusions and remarks are told', () => {
  const words = paperWords(minutesPaper(sampleMinutes(20, 1, true), 'id')).join('\n');
  for (const word of [
    'Kuorum terpenuhi: hadir 5 dari 5 anggota, sedikitnya 3.',
    'hubungan keluarga',
    'Sepupu',
    'Penghargaan layanan prima',
    'Masa kerja belum cukup',
    'Penilai berselisih',
    'Dekat batas pola',
    'Menunggu hasil pemeriksaan',
    'Layak Sangat Baik karena memimpin tim lintas unit.',
    'Ir. Hadi Pranoto, M.M.',
    'Rapat diskors pukul 12.00',
    person(105).nip,
  ])
    expect(words).toContain(word);
});

test('an agency without a letterhead gets its name, and a false date is refused', () => {
  const bare = { ...sampleMinutes(20, 0, false), letterhead: { lines: [], address: [] } };
  expect(minutesPaper(bare, 'id').letterhead.lines).toEqual(['DINAS CONTOH PROVINSI NUSANTARA']);
  expect(() => minutesPaper({ ...bare, date: '24/11/2026' }, 'id')).toThrow(
    expect.objectContaining({ code: 'export.date' }),
  );
});
