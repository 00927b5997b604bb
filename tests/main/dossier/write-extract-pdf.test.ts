import { expect, test } from 'vitest';
import { dossierPaper } from '#main/dossier/extract-paper.ts';
import { writeDossierPdf } from '#main/dossier/write-extract-pdf.ts';
import { loadDocumentFonts } from '#main/papers/document-fonts.ts';
import { paperWords, squeezed } from '../papers/paper-words.ts';
import { pdfText } from '../papers/pdf-text.ts';
import { sampleDossier } from './sample-dossier.ts';

const fonts = loadDocumentFonts('resources/fonts');

test.each(['id', 'en'] as const)('every word of the extract is drawn (%s)', async (language) => {
  const paper = dossierPaper(sampleDossier(), language);
  const { runs } = pdfText(await writeDossierPdf(sampleDossier(), { language, fonts }));
  const text = squeezed(runs.join(''));
  for (const words of paperWords(paper)) expect(text).toContain(squeezed(words));
});

test('says how to object, by which rule and until when', () => {
  const words = paperWords(dossierPaper(sampleDossier(), 'id')).join('\n');
  expect(words).toContain('Pasal 59 Peraturan Pemerintah Nomor 30 Tahun 2019');
  expect(words).toContain('14 hari sejak hasil penilaian diterima');
  expect(words).toContain('atasan pejabat penilai');
});

test('an unsigned result says that it may still change', () => {
  const open = { ...sampleDossier(), final: null, signedOn: null, minutesNumber: null, events: [], number: null };
  const words = paperWords(dossierPaper(open, 'id'));
  expect(words).toContain('Hasil akhir belum ditandatangani, sehingga penilaian di atas masih dapat berubah.');
  expect(words).toContain('Tidak ada catatan perubahan tentang pegawai ini.');
  expect(words.join('\n')).not.toContain('Berita acara:');
});

test('the same extract gives the same bytes', async () => {
  const write = () => writeDossierPdf(sampleDossier(), { language: 'id', fonts });
  expect(Buffer.compare(await write(), await write())).toBe(0);
});
