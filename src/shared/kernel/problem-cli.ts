import type { Wordings } from './wording.ts';

/** Refusals of the command line itself. */
export const problemCli = {
  'cli.option': {
    id: 'Pilihan {option} tidak dikenal atau tidak diberi nilai. Lihat --help.',
    en: 'The option {option} is not known or has no value. See --help.',
  },
  'cli.option-repeated': {
    id: 'Pilihan {option} disebut dua kali. Sebutkan sekali saja.',
    en: 'The option {option} is given twice. Give it once.',
  },
  'cli.unknown': {
    id: '"{name}" tidak dikenal. Lihat daftarnya dengan --help.',
    en: '"{name}" is not known. See the list with --help.',
  },
  'cli.unknown-near': {
    id: '"{name}" tidak dikenal. Mungkin maksudnya: {near}.',
    en: '"{name}" is not known. Perhaps you mean: {near}.',
  },
  'cli.missing': { id: '{what} belum disebut. Lihat --help.', en: '{what} is missing. See --help.' },
  'cli.file': {
    id: 'Berkas {file} tidak dapat dibaca. Periksa letak dan izinnya, lalu coba lagi.',
    en: 'The file {file} cannot be read. Check where it is and whether it may be opened, then try again.',
  },
  'cli.answer': {
    id: 'Jawaban "{answer}" untuk "{question}" bukan salah satu pilihannya: {choices}.',
    en: 'The answer "{answer}" to "{question}" is none of its choices: {choices}.',
  },
  'cli.question-unknown': {
    id: 'Tidak ada pertanyaan "{question}" pada impor ini. Daftarnya ada pada "questions" dari import --dry-run.',
    en: 'This import has no question "{question}". The list is under "questions" of import --dry-run.',
  },
  'cli.json': {
    id: 'Masukan "{json}" bukan JSON. Tulis di antara tanda petik tunggal, misalnya objek kosong \'{}\'.',
    en: 'The input "{json}" is not JSON. Put it in single quotes, for example the empty object \'{}\'.',
  },
} as const satisfies Wordings;
