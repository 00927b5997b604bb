import { describe, expect, test } from 'vitest';
import { UnitBook } from '#shared/import/unit-book.ts';

const counted = (counts: Readonly<Record<string, number>>, known: readonly string[] = []) =>
  new UnitBook(known, new Map(Object.entries(counts)));

describe('spellings of one unit', () => {
  const book = counted({
    'Bidang Perencanaan': 20,
    'BIDANG PERENCANAAN': 2,
    'Bidang  Perencanaan': 1,
    'Bid. Perencanaan': 3,
    'Bidang Peren.': 1,
    'Bidang Perencanan': 1,
    'Bidang Pelayanan Publik': 9,
    'Bid. PP': 1,
    'Subbag Umum & Kepegawaian': 1,
    'Sub Bagian Umum dan Kepegawaian': 7,
  });
  test.each([
    ['Bidang Perencanaan', 'Bidang Perencanaan', 'as-written', null],
    ['BIDANG PERENCANAAN', 'Bidang Perencanaan', 'spelling', null],
    ['Bidang  Perencanaan', 'Bidang Perencanaan', 'spelling', null],
    ['Bid. Perencanaan', 'Bidang Perencanaan', 'abbreviation', null],
    ['Bidang Peren.', null, 'abbreviation-guess', 'Bidang Perencanaan'],
    ['Bidang Perencanan', null, 'similar', 'Bidang Perencanaan'],
    ['Bid. PP', null, 'abbreviation-guess', 'Bidang Pelayanan Publik'],
    ['Subbag Umum & Kepegawaian', 'Sub Bagian Umum dan Kepegawaian', 'abbreviation', null],
  ])('%s', (text, name, how, near) => {
    expect(book.reading(text)).toMatchObject({ name, how, near });
  });
});

test('units whose names lie close are kept apart', () => {
  const names = [
    'Seksi I',
    'Seksi II',
    'Seksi III',
    'UPT 1',
    'UPT 10',
    'Bidang Data',
    'Bidang Data dan Informasi',
    'Kelurahan Suka',
    'Kelurahan Sukamaju',
    'Puskesmas Suka Maju',
    'Puskesmas Suka Mulya',
    'Bagian A',
    'Bagian B',
  ];
  const book = counted(Object.fromEntries(names.map((name, at) => [name, 10 + at * 4])));
  for (const name of names) expect(book.reading(name)).toMatchObject({ name, how: 'as-written' });
});

test('the spelling of the workshop wins over that of a file', () => {
  expect(counted({ 'BIDANG DATA': 50 }, ['Bidang Data']).reading('BIDANG DATA')).toMatchObject({
    name: 'Bidang Data',
    how: 'spelling',
  });
});
