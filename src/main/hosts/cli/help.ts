import { inputShapes } from '#shared/input-shapes.ts';

const usage: Readonly<Record<string, readonly string[]>> = {
  new: ['new FILE --name N --period 2025 [--facilitator NAME] [--protect]'],
  import: ['import FILE PATH... [--dry-run] [--as NAME] --json'],
  call: ['call FILE NAME [JSON] [--as NAME]'],
  export: [
    'export FILE results|minutes-pdf|minutes-docx|journal --to PATH [--overwrite]',
    'export FILE dossier --employee NIP --to PATH [--overwrite]',
    'export FILE rating-form [--round NAME] [--rater NIP] --to PATH [--overwrite]',
  ],
  evaluate: ['evaluate PACKAGE', 'evaluate PACKAGE --answers ANSWERS.json --to FILE [--partly] [--overwrite]'],
  merge: ['merge FILE ANSWER... [--dry-run] [--as NAME] --json'],
  split: ['split FILE "NAME=UNIT;UNIT"... [--to FOLDER] [--as NAME]'],
  join: ['join FILE PART... [--as NAME]'],
  verify: ['verify FILE'],
  recover: ['recover FILE [--to PATH]'],
  open: ['open FILE [--no-window]'],
  pattern: ['pattern --organisation Baik --counts 5,20,2,1,0 --json', 'pattern --help'],
  stats: [
    'stats agreement|severity|facets|gstudy RATINGS.csv --ratee C --rater C --score C [--criterion C] --json',
    'stats distribution|fairness TABLE.csv ... --json',
    'stats --help',
  ],
};

const examples: readonly string[] = [
  'npm run --silent selaras -- new dinas.selaras --name "Dinas Contoh" --period 2025',
  'npm run --silent selaras -- import dinas.selaras ekinerja/*.xlsx daftar-nominatif.csv --json',
  "npm run --silent selaras -- call dinas.selaras employee.list '{}'",
  'npm run --silent selaras -- call dinas.selaras rating.set \'{"employee": "198001012005011001", "hasil": "Diatas Ekspektasi", "reason": "Bukti dukung lengkap"}\'',
  'npm run --silent selaras -- call dinas.selaras distribution.get \'{"unit": "Sekretariat"}\'',
  'npm run --silent selaras -- call dinas.selaras history.undo',
  'npm run --silent selaras -- export dinas.selaras minutes-pdf --to berita-acara.pdf',
  'npm run --silent selaras -- evaluate rater.selaras-paket --answers answers.json --to rater.selaras-jawaban',
  'npm run --silent selaras -- merge dinas.selaras *.selaras-jawaban --json',
  'npm run --silent selaras -- split dinas.selaras "Ruang 1=Sekretariat" "Ruang 2=Bidang Data;Bidang Perencanaan"',
  'npm run --silent selaras -- join dinas.selaras "dinas - Ruang 1.selaras"',
  'npm run --silent selaras -- verify dinas.selaras',
  'npm run --silent selaras -- recover rusak.selaras --to pulih.selaras',
  'npm run --silent selaras -- open dinas.selaras',
];

/** What can be typed, with examples, and every name of the contract with the shape of its input. */
export async function help(word: string): Promise<{ readonly exit: number; readonly out: unknown }> {
  const known = Object.hasOwn(usage, word);
  const asked = known || word === '--help' || word === '-h';
  return {
    exit: asked ? 0 : 1,
    out: {
      usage: known ? usage[word] : Object.values(usage).flat(),
      environment: ['SELARAS_PASSWORD', 'SELARAS_PIN', 'SELARAS_LANGUAGE=id|en', 'SELARAS_HOME'],
      examples: known ? examples.filter((example) => example.includes(` -- ${word} `)) : examples,
      ...(word === 'call' || !known ? { contract: inputShapes() } : {}),
    },
  };
}
