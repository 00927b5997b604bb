import { expect, test } from 'vitest';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { writeRatingForms } from '#main/round/form-pdf.ts';
import { loadInstrument } from '#main/round/instrument-file.ts';
import { writePassphraseSlips } from '#main/round/slip-pdf.ts';
import type { RatingForms } from '#shared/round/form.ts';
import { formWords } from '#shared/round/form-words.ts';
import { squeezed } from '../papers/paper-words.ts';
import { pdfText } from '../papers/pdf-text.ts';

const fonts = loadDocumentFonts('resources/fonts');
const instrument = loadInstrument('resources/instruments/berakhlak.json');

const ratee = (at: number) => ({
  id: String(at),
  name: `Pegawai Ke${at}, S.T.`,
  nip: String(198001012005011000n + BigInt(at)),
  position: 'Analis Kebijakan Ahli Muda',
  unit: 'Sekretariat',
  kind: 'peer' as const,
  results: [],
});

const forms = (people: number): RatingForms => ({
  date: '2025-11-24',
  letterhead: { lines: [], address: [] },
  agency: 'Dinas Contoh',
  period: '2025',
  round: 'Perilaku 2025',
  due: '2025-12-31',
  masked: false,
  instrument,
  forms: ['Budi Santoso', 'Mitra Usaha'].map((name, at) => ({
    rater: { key: at === 0 ? '197905062003121004' : name, name },
    ratees: Array.from({ length: people }, (_, place) => ratee(place)),
  })),
});

test.each(['id', 'en'] as const)(
  'everybody, every criterion and every example stand on the form (%s)',
  async (language) => {
    const { runs } = pdfText(await writeRatingForms(forms(5), { language, fonts }));
    const text = squeezed(runs.join(''));
    const words = [
      ...forms(5).forms.flatMap(({ rater, ratees }) => [
        rater.name,
        ...ratees.flatMap(({ name, nip }) => [name, nip ?? '']),
      ]),
      ...instrument.criteria.flatMap(({ name, anchors }) => [name, ...anchors].map((both) => both[language])),
      ...[formWords.evidence, formWords.signed, formWords.blind, formWords.unseen].map((both) => both[language]),
      'NIP 197905062003121004',
    ];
    for (const one of words) expect(text).toContain(squeezed(one));
    expect(text).not.toContain(squeezed('NIP Mitra Usaha'));
  },
);

test('three people a page, each form begins a page of its own, and each person names the rater', async () => {
  const bytes = await writeRatingForms(forms(6), { language: 'id', fonts });
  const { pages, runs } = pdfText(bytes);
  // Examples, two pages of people, the signature: for each of two.
  expect(pages).toBe(8);
  expect(squeezed(runs.join('')).split(squeezed('Penilai: Budi Santoso'))).toHaveLength(7);
});

test('the same forms give the same bytes', async () => {
  const write = () => writeRatingForms(forms(1), { language: 'id', fonts });
  expect(Buffer.compare(await write(), await write())).toBe(0);
});

test('long names without blanks and names in other scripts are whole and inside the margins', async () => {
  const odd = forms(2);
  const names = ['Siti'.repeat(100), '欧阳小明'];
  const [first] = odd.forms;
  if (first === undefined) throw new Error('no form');
  const rater = { key: 'Unit'.repeat(50), name: 'Penilai'.repeat(40) };
  const ratees = first.ratees.map((one, at) => ({ ...one, name: names[at] ?? '', unit: 'Bidang'.repeat(60) }));
  const agency = 'Instansi'.repeat(40);
  const { runs, placed } = pdfText(
    await writeRatingForms(
      { ...odd, agency, round: 'R'.repeat(300), forms: [{ rater, ratees }] },
      { language: 'id', fonts },
    ),
  );
  const text = squeezed(runs.join(''));
  for (const words of [...names, rater.name, rater.key, agency, 'Bidang'.repeat(60)]) expect(text).toContain(words);
  expect(
    Math.max(...placed.map(({ right, text: run, size }) => right - (run.endsWith(' ') ? size * 0.28 : 0))),
  ).toBeLessThan(595.28 - 41);
});

test('every slip has its name, file and passphrase whole on one page, also with odd names', async () => {
  const slips = Array.from({ length: 17 }, (_, at) => ({
    name: at === 3 ? 'W'.repeat(300) : at === 4 ? 'محمد 王伟' : `Pegawai Ke${at}, S.T.`,
    file: `Pegawai ${at}.selaras-paket`,
    passphrase: `abcd-efgh-jkmn-23${String(at).padStart(2, '4')}`,
  }));
  const all = { agency: 'Dinas Contoh', title: 'Perilaku 2025', due: '2025-12-31', date: '2025-11-24', slips };
  const { placed, pages } = pdfText(await writePassphraseSlips(all, { language: 'id', fonts }));
  expect(pages).toBeGreaterThan(1);
  const texts = Array.from({ length: pages }, (_, at) =>
    squeezed(placed.flatMap(({ page, text }) => (page === at + 1 ? [text] : [])).join('')),
  );
  for (const { passphrase, file, name } of slips) {
    const page = texts.find((text) => text.includes(passphrase)) ?? '';
    expect(page).toContain(squeezed(file));
    // Arabic is drawn from the right, in the shapes of joined letters.
    if (!name.startsWith('محمد')) expect(page).toContain(squeezed(name));
  }
  expect(Math.max(...placed.map(({ right }) => right))).toBeLessThan(595);
});
