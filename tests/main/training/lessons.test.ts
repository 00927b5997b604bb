import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDesk } from '../workshop/road.ts';

let made: Awaited<ReturnType<typeof sampleDesk>>;
let person: { readonly id: string; readonly name: string; readonly nip: string };
beforeAll(async () => {
  made = await sampleDesk();
  const [first] = (await made.ask('employee.list', {})).rows;
  if (first === undefined) throw new Error('the sample has nobody');
  person = first;
});
afterAll(() => made.app.close());

const lesson = { title: 'Bukti sebelum rating', text: 'Minta bukti tiap triwulan, bukan hanya di akhir tahun.' };
const titles = async (input: { text?: string; tag?: string }) =>
  (await made.ask('lesson.list', input)).rows.map(({ title }) => title);

test('a lesson is kept, found by word and by tag, rewritten, taken away and brought back by undo', async () => {
  await made.ask('lesson.save', {
    ...lesson,
    employee: person.nip,
    source: 'decision',
    tags: ['#Bukti', 'bukti', 'Triwulan'],
  });
  await made.ask('lesson.save', { title: 'Sasaran jelas', text: 'Sepakati ukuran di awal.', tags: ['bukti'] });
  const { rows, tags } = await made.ask('lesson.list', {});
  expect(rows.map(({ employee, source, tags: own }) => [employee, source, own]).toSorted()).toEqual([
    [null, 'free', ['bukti']],
    [person.id, 'decision', ['bukti', 'Triwulan']],
  ]);
  expect(tags).toEqual([
    { tag: 'bukti', n: 2 },
    { tag: 'Triwulan', n: 1 },
  ]);
  expect(await titles({ text: 'TRIWUL bukti' })).toEqual([lesson.title]);
  expect(await titles({ tag: 'TRIWULAN' })).toEqual([lesson.title]);
  expect(await titles({ text: 'triwulan sasaran' })).toEqual([]);
  const id = rows.find(({ employee }) => employee !== null)?.id ?? '';
  await made.ask('lesson.save', { ...lesson, lesson: id, title: 'Bukti tiap triwulan' });
  expect(await titles({ text: 'tiap' })).toEqual(['Bukti tiap triwulan']);
  await made.ask('lesson.remove', { lesson: id });
  expect(await titles({ text: 'tiap' })).toEqual([]);
  await made.ask('history.undo', {});
  expect(await titles({ text: 'tiap' })).toEqual(['Bukti tiap triwulan']);
  const [last] = (await made.ask('commit.list', { limit: 1 })).rows;
  expect(last?.command).toBe('history.undo');
});

test('Ctrl+K’s search knows the lessons, and no longer those that went', async () => {
  const found = async (text: string) =>
    (await made.ask('search.find', { text })).hits.filter(({ table }) => table === 'lesson').length;
  expect(await found('sepakati ukuran')).toBe(1);
  const [row] = (await made.ask('lesson.list', { text: 'sepakati' })).rows;
  await made.ask('lesson.remove', { lesson: row?.id ?? '' });
  expect(await found('sepakati ukuran')).toBe(0);
});

test('names, NIPs, units and the position of whose case it is are refused, in title, text and tags', async () => {
  const { unit, position } = (await made.ask('employee.list', { ids: [person.id] })).rows[0] ?? {};
  const [part = ''] = person.name.match(/\p{L}{3,}/gu) ?? [];
  const code = async (patch: object) => {
    const answer = await made.answer('lesson.save', { ...lesson, employee: person.id, ...patch });
    return answer.ok ? 'ok' : answer.problem.code;
  };
  expect(await code({ text: `Seperti ${part.toLowerCase()} kemarin.` })).toBe('lesson.leak');
  expect(await code({ title: `Kasus ${person.nip}` })).toBe('lesson.leak');
  expect(await code({ tags: [unit ?? ''] })).toBe('lesson.leak');
  expect(await code({ text: `Untuk ${position}.` })).toBe('lesson.leak');
  expect(await code({ employee: '1' })).toBe('employee.unknown');
  expect(await code({ lesson: 'tiada' })).toBe('lesson.unknown');
  const english = await made.app.call('test', 'lesson.save', { ...lesson, text: person.nip }, 'en');
  expect(english).toMatchObject({ problem: { message: expect.stringContaining('Rewrite it without names') } });
});

test('a lesson becomes a practice case that any criterion may be asked in, and gives nobody away', async () => {
  await made.ask('lesson.save', { ...lesson, employee: person.id, source: 'decision' });
  const [row] = (await made.ask('lesson.list', { text: 'sebelum' })).rows;
  const written = {
    lesson: row?.id ?? '',
    trap: 'halo' as const,
    title: 'Bukti di akhir tahun',
    person: 'Seorang analis',
    story: ['Semua bukti bertanggal Desember.'],
    reference: [{ criterion: 'akuntabel', score: 3, reason: 'Tidak ada bukti bulan lain.' }],
  };
  const leaky = await made.answer('practice.save', { ...written, person: person.name });
  expect(leaky).toMatchObject({ problem: { code: 'practice.leak' } });
  expect(await made.answer('practice.save', { ...written, lesson: 'tiada' })).toMatchObject({
    problem: { code: 'lesson.unknown' },
  });
  await made.ask('practice.save', written);
  const { cases } = await made.ask('training.get', { rater: person.nip });
  expect(cases.filter(({ ours }) => ours).map(({ title, criteria }) => [title.id, criteria])).toEqual([
    ['Bukti di akhir tahun', ['akuntabel']],
  ]);
});
