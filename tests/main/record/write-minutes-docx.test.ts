import { expect, test, vi } from 'vitest';
import { minutesPaper } from '#main/record/minutes-paper.ts';
import { writeMinutesDocx } from '#main/record/write-minutes-docx.ts';
import { docxPart, docxText } from '../papers/docx-text.ts';
import { converted, noWriter, orSkipped } from '../papers/office.ts';
import { paperWords, squeezed } from '../papers/paper-words.ts';
import { sampleMinutes } from './sample-minutes.ts';

test.each([
  ['id', 20, 1, false],
  ['en', 20, 0, false],
  ['id', 600, 40, true],
  ['en', 180, 40, true],
] as const)(
  '%s, %d people, %d changes: every word of the minutes is there',
  async (language, people, changes, full) => {
    const document = sampleMinutes(people, changes, full);
    const paper = minutesPaper(document, language);
    const bytes = await writeMinutesDocx(document, { language });
    const text = squeezed(docxText(bytes) + docxText(bytes, 'word/footer1.xml'));
    for (const words of paperWords(paper)) expect(text).toContain(squeezed(words));
  },
);

test('page numbers are fields, header rows repeat, and the text language is set', async () => {
  const bytes = await writeMinutesDocx(sampleMinutes(20, 1, false), { language: 'id' });
  const footer = docxPart(bytes, 'word/footer1.xml');
  expect(footer).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/s);
  const document = docxPart(bytes, 'word/document.xml');
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  expect(docxPart(bytes, 'word/styles.xml')).toContain('w:val="id-ID"');
});

test('a bar is as long as its people, to the step', async () => {
  const document = sampleMinutes(180, 40, false);
  const xml = docxPart(await writeMinutesDocx(document, { language: 'id' }), 'word/document.xml');
  const spans = [...xml.matchAll(/<w:gridSpan w:val="(\d+)"\/>(?:(?!<w:tcPr>).)*?w:fill="(0B6E4F|3A7CA5)"/gs)].map(
    ([, steps, fill]) => [fill, Number(steps)],
  );
  const { after } = document.overall;
  expect(spans[0]).toEqual(['0B6E4F', Math.round((after['sangat-baik'] / after.baik) * 60)]);
  expect(spans[1]).toEqual(['3A7CA5', 60]);
});

test('the same minutes give the same bytes on another day', async () => {
  const document = { ...sampleMinutes(20, 3, true), draft: true };
  const first = await writeMinutesDocx(document, { language: 'id' });
  vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  try {
    expect(Buffer.compare(first, await writeMinutesDocx(document, { language: 'id' }))).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test('control characters and markup in a reason do not break the file', async () => {
  const document = sampleMinutes(20, 1, false);
  const [change] = document.changes;
  if (change === undefined) throw new Error('no change');
  const bytes = await writeMinutesDocx(
    { ...document, changes: [{ ...change, reason: 'a\u0000b</w:t><b>&\uD800c' }] },
    { language: 'id' },
  );
  expect(docxText(bytes)).toContain('a b</w:t><b>&\uFFFDc');
});

test.skipIf(noWriter !== null)(orSkipped('LibreOffice opens it with every word', noWriter), async () => {
  const document = sampleMinutes(60, 12, true);
  const bytes = await writeMinutesDocx(document, { language: 'id' });
  const text = squeezed(String(converted('minutes.docx', bytes, 'txt:Text (encoded):UTF8').get('minutes.txt')));
  const paper = minutesPaper(document, 'id');
  for (const words of paperWords(paper).filter((each) => each !== paper.footer))
    expect(text).toContain(squeezed(words));
});
