import type { Wordings } from './wording.ts';

/** Refusals of the command line itself. */
export const problemCli = {
  'cli.option': {
    id: 'Pilihan {option} tidak dikenal atau tidak diberi nilai. Lihat --help.',
    en: 'The option {option} is not known or has no value. See --help.',
  },
  'cli.missing': { id: '{what} belum disebut. Lihat --help.', en: '{what} is missing. See --help.' },
  'cli.json': {
    id: 'Masukan "{json}" bukan JSON. Tulis di antara tanda petik tunggal, misalnya objek kosong \'{}\'.',
    en: 'The input "{json}" is not JSON. Put it in single quotes, for example the empty object \'{}\'.',
  },
} as const satisfies Wordings;
