import { expect, test } from 'vitest';
import { dateWords, momentWords, spokenDate } from '#shared/kernel/date-words.ts';

test('day and date in words, as minutes open', () => {
  expect(spokenDate('2026-11-24', 'id')).toBe(
    'hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam',
  );
  expect(spokenDate('2026-11-24', 'en')).toBe(
    'this Tuesday, the twenty-fourth of November in the year two thousand and twenty-six',
  );
  expect(spokenDate('2024-02-29', 'id')).toContain('Kamis tanggal dua puluh sembilan bulan Februari');
});

test('dates and moments', () => {
  expect(dateWords('2026-08-09', 'id')).toBe('9 Agustus 2026');
  expect(momentWords('2026-08-09T10:05:59.123', 'id')).toBe('9 Agustus 2026 pukul 10.05');
  expect(momentWords('2026-08-09T10:05:59.123+07:00', 'en')).toBe('9 August 2026 at 10:05');
  expect(momentWords('2026-08-09T10:05:59Z', 'id')).toBe('9 Agustus 2026 pukul 10.05 UTC');
  expect(momentWords('2026-08-09', 'en')).toBe('9 August 2026');
});

test.each(['2026-02-30', '24-11-2026', '', '2026-13-01', '2026-11-2x'])('%j is no date', (text) => {
  expect(() => dateWords(text, 'id')).toThrow(expect.objectContaining({ code: 'export.date' }));
});
