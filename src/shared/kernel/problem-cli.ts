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
  'cli.json': {
    id: 'Masukan "{json}" bukan JSON. Tulis di antara tanda petik tunggal, misalnya objek kosong \'{}\'.',
    en: 'The input "{json}" is not JSON. Put it in single quotes, for example the empty object \'{}\'.',
  },
} as const satisfies Wordings;
