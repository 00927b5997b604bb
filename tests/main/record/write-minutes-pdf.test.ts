import { expect, test } from 'vitest';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { minutesPaper } from '#main/record/minutes-paper.ts';
import { writeMinutesPdf } from '#main/record/write-minutes-pdf.ts';
import { paperWords, squeezed } from '../papers/paper-words.ts';
import { type PdfText, pdfText } from '../papers/pdf-text.ts';
import { sampleMinutes } from './sample-minutes.ts';

const fonts = loadDocumentFonts('resources/fonts');

/** The words without the footers, which would part a sentence that runs on over the page. */
function body({ runs, pages }: PdfText, footer: string): string {
  const numbers = new RegExp(`${squeezed(footer)}(?:Halaman\\d+dari|Page\\d+of)${pages}`, 'g');
  return squeezed(runs.join('')).replaceAll(numbers, '');
}

test.each([
  ['id', 20, 1, false],
  ['en', 20, 0, false],
  ['id', 180, 40, true],
  ['en', 180, 40, true],
] as const)(
  '%s, %d people, %d changes: every word of the minutes is drawn',
  async (language, people, changes, full) => {
    const document = sampleMinutes(people, changes, full);
    const paper = minutesPaper(document, language);
    const read = pdfText(await writeMinutesPdf(document, { language, fonts }));
    const text = body(read, paper.footer);
    for (const words of paperWords(paper).filter((each) => each !== paper.footer))
      expect(text).toContain(squeezed(words));
    expect(read.runs.filter((run) => run.includes('\uFFFD'))).toEqual([]);
  },
);

test('a NIP is drawn in one piece, and so is the number of a row', async () => {
  const document = sampleMinutes(600, 600, true);
  const { runs } = pdfText(await writeMinutesPdf(document, { language: 'id', fonts }));
  const whole = new Set(runs.map((run) => run.trim()));
  for (const { person } of document.changes) expect(whole).toContain(person.nip);
  document.changes.forEach((_, index) => {
    expect(whole).toContain(String(index + 1));
  });
});

test('pages are numbered, headers repeated, and rows kept whole over many pages', async () => {
  const read = pdfText(await writeMinutesPdf(sampleMinutes(180, 40, true), { language: 'id', fonts }));
  const text = squeezed(read.runs.join(' '));
  expect(read.pages).toBeGreaterThan(5);
  for (let page = 1; page <= read.pages; page++) expect(text).toContain(`Halaman${page}dari${read.pages}`);
  expect(text.split('SemulaMenjadi').length - 1).toBeGreaterThan(3);
});

test('fonts are embedded and nothing reaches outside', async () => {
  const bytes = await writeMinutesPdf(sampleMinutes(20, 1, true), { language: 'id', fonts });
  const { fonts: used, embeddedFonts } = pdfText(bytes);
  expect(used).toBeGreaterThan(1);
  expect(embeddedFonts).toBe(used);
  expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(?:URI|JavaScript|Launch|EmbeddedFile)\b/);
});

test('the same minutes give the same bytes, whatever was written between', async () => {
  const document = sampleMinutes(20, 3, true);
  const first = await writeMinutesPdf(document, { language: 'id', fonts });
  await writeMinutesPdf({ ...document, draft: true }, { language: 'en', fonts });
  expect(Buffer.compare(first, await writeMinutesPdf(document, { language: 'id', fonts }))).toBe(0);
});

test('long reasons run over pages without losing a word; awkward letters are drawn', async () => {
  const document = sampleMinutes(20, 2, false);
  const words = Array.from({ length: 900 }, (_, index) => `kata${index}`);
  const [first, ...rest] = document.changes;
  if (first === undefined) throw new Error('no change');
  const reason = `${words.join(' ')}\n\u0007<b>&amp; “kutip” ${'x'.repeat(300)}`;
  const changed = { ...document, changes: [{ ...first, reason }, ...rest] };
  const text = body(
    pdfText(await writeMinutesPdf(changed, { language: 'id', fonts })),
    minutesPaper(changed, 'id').footer,
  );
  const drawn = new Set(text.match(/kata\d+/g));
  for (const word of words) expect(drawn).toContain(word);
  expect(text).toContain('<b>&amp;“kutip”');
  expect(text.match(/x{20,}/g)?.join('').length).toBeGreaterThanOrEqual(300);
});

test('an emblem that is no picture is a Problem', async () => {
  const document = sampleMinutes(20, 0, false);
  const letterhead = { ...document.letterhead, logo: Buffer.from('GIF89a............................') };
  await expect(writeMinutesPdf({ ...document, letterhead }, { language: 'id', fonts })).rejects.toMatchObject({
    code: 'export.logo',
  });
});

test('missing fonts are a Problem', () => {
  expect(() => loadDocumentFonts('resources/nowhere')).toThrow(expect.objectContaining({ code: 'export.fonts' }));
});
