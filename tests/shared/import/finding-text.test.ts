import { beforeAll, describe, expect, test } from 'vitest';
import { previewImport } from '#main/import/held-import.ts';
import { type Finding, findingCodes } from '#shared/import/finding.ts';
import { choiceLabel, decisionQuestion, findingSentence, fixSentence } from '#shared/import/finding-text.ts';
import { findingWords } from '#shared/import/finding-words.ts';
import type { ImportPreview } from '#shared/import/import-preview.ts';
import { emptyState } from '#shared/import/record.ts';
import { options, tablesOf } from '../../fixtures/agency/import-agency.ts';
import { makeAgency } from '../../fixtures/agency.ts';

const languages = ['id', 'en'] as const;

describe('in words, for everything an awkward agency gives', () => {
  let preview: ImportPreview;
  beforeAll(async () => {
    preview = previewImport(await tablesOf(makeAgency(31, 600, 1).files), emptyState('2025'), options);
  });

  test.each(languages)('every hole of every finding is filled (%s)', (language) => {
    for (const finding of preview.findings) {
      const sentence = findingSentence(finding, language);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
      if (finding.mend !== undefined) expect(fixSentence(finding.mend, language)).not.toMatch(/[{}]/);
    }
  });

  test.each(languages)('every question and every answer can be read (%s)', (language) => {
    for (const decision of preview.decisions) {
      expect(decisionQuestion(decision, language)).not.toMatch(/[{}]|undefined/);
      for (const choice of decision.choices) expect(choiceLabel(choice, language)).toMatch(/^[^{}]+$/);
    }
  });
});

test('levels, fields and kinds are said in words', () => {
  const finding: Finding = {
    code: 'predicate.contradicts',
    severity: 'doubtful',
    file: 'a.xlsx',
    sheet: 'S',
    cell: 'G7',
    row: 7,
    values: { own: 'sangat-baik', level: 'baik', hasil: 'sesuai', perilaku: 'sesuai' },
  };
  expect(findingSentence(finding, 'id')).toBe(
    'Predikat Sangat Baik tidak sesuai dengan kedua ratingnya: Sesuai ekspektasi dan Sesuai ekspektasi menghasilkan Baik. Pilih yang berlaku.',
  );
  const total: Finding = { ...finding, code: 'total.sum', values: { field: 'hours', written: '12', sum: 1234.5 } };
  expect(findingSentence(total, 'id')).toContain('Jumlah jam pelajaran tertulis "12", padahal jumlah barisnya 1.234,5');
});

test('row numbers are not written like amounts', () => {
  const finding: Finding = {
    code: 'row.duplicate',
    severity: 'doubtful',
    file: 'a',
    sheet: '',
    cell: 'B2',
    row: 2,
    values: { otherRow: 12345 },
  };
  expect(findingSentence(finding, 'id')).toContain('baris 12345.');
});

test('every code has both sentences, each ending as one', () => {
  for (const code of findingCodes) {
    for (const language of languages) expect(findingWords[code][language]).toMatch(/[.}]$/);
  }
});
