import type { Wording } from '#shared/kernel/wording.ts';

/** The commands of the command line: how each is typed, and what it does. */
export const commandHelp = {
  new: {
    usage: ['new FILE --name N --period 2025 [--facilitator NAME] [--protect]'],
    about: { id: 'Membuat lokakarya baru.', en: 'Makes a new workshop.' },
  },
  import: {
    usage: ['import FILE PATH... [--accept-suggestions] [--answers ANSWERS.json] [--dry-run] [--as NAME]'],
    about: {
      id: 'Mengimpor rekap dan daftar; yang meragukan menunggu jawaban: "questions" menyebut pertanyaan, pilihan, dan sarannya.',
      en: 'Imports recaps and lists; what is in doubt waits for an answer: "questions" holds each question, its choices and the suggestion.',
    },
  },
  call: {
    usage: ['call FILE NAME [JSON] [--as NAME]'],
    about: {
      id: 'Menjalankan satu nama dari kontrak; lihat "help NAME".',
      en: 'Calls one name of the contract; see "help NAME".',
    },
  },
  export: {
    usage: [
      'export FILE results|minutes-pdf|minutes-docx|journal --to PATH',
      'export FILE dossier|credit-pdf|credit-docx --employee NIP --to PATH',
      'export FILE panel-pdf|letter-pdf|talk-pdf|process-pdf|objection-pdf|panel-docx|... [--employee NIP] --to PATH',
      'export FILE coaching-pdf|coaching-docx|coaching-xlsx|competence-pdf|... [--employee NIP] --to PATH',
      'export FILE slides|slides-named|missing-xlsx|missing-csv --to PATH',
      'export FILE credit-table|ip-asn|ip-asn-units|talent --to PATH',
      'export FILE rating-form [--round NAME] [--rater NIP] --to PATH',
    ],
    about: { id: 'Menulis satu berkas keluaran.', en: 'Writes one paper or table.' },
  },
  evaluate: {
    usage: ['evaluate PACKAGE', 'evaluate PACKAGE --answers ANSWERS.json --to FILE [--partly]'],
    about: {
      id: 'Membaca paket penilai, atau menjawab dan menyegelnya.',
      en: "Reads a rater's package, or answers and seals it.",
    },
  },
  merge: {
    usage: ['merge FILE ANSWER... [--dry-run] [--as NAME]'],
    about: { id: 'Menggabung jawaban penilai.', en: 'Merges the answers of raters.' },
  },
  split: {
    usage: ['split FILE "NAME=UNIT;UNIT"... [--to FOLDER] [--as NAME]'],
    about: { id: 'Membagi lokakarya ke beberapa ruang.', en: 'Splits the workshop into rooms.' },
  },
  join: {
    usage: ['join FILE PART... [--as NAME]'],
    about: { id: 'Menggabung kembali berkas ruang.', en: 'Brings the files of the rooms back together.' },
  },
  verify: {
    usage: ['verify FILE [--hash HASH]', 'verify RECORD.json [--fingerprint FINGERPRINT]'],
    about: {
      id: 'Memeriksa apakah jejak, setiap baris, dan susunan berkas utuh, atau sebuah rekaman bertanda tangan; HASH dan FINGERPRINT tercetak di kertas.',
      en: 'Checks whether the record, every row and the structure of the file are whole, or a signed record; HASH and FINGERPRINT are printed on paper.',
    },
  },
  recover: {
    usage: ['recover FILE [--to PATH]'],
    about: { id: 'Menyelamatkan yang utuh dari berkas rusak.', en: 'Saves what is whole in a damaged file.' },
  },
  open: {
    usage: ['open FILE [--no-window]'],
    about: { id: 'Membuka lokakarya di jendelanya.', en: 'Opens the workshop in its window.' },
  },
  pattern: {
    usage: ['pattern --organisation Baik --counts 5,20,2,1,0', 'pattern --help'],
    about: {
      id: 'Membandingkan sebaran predikat dengan polanya.',
      en: 'Holds a mix of predicates against its pattern.',
    },
  },
  stats: {
    usage: [
      'stats agreement|severity|facets|gstudy RATINGS.csv --ratee C --rater C --score C [--criterion C]',
      'stats distribution|fairness TABLE.csv ...',
      'stats --help',
    ],
    about: { id: 'Menghitung statistik dari tabel CSV.', en: 'Computes statistics of a CSV table.' },
  },
} as const satisfies Readonly<Record<string, { readonly usage: readonly string[]; readonly about: Wording }>>;

/** Examples, without what starts the command line. */
export const examples: readonly string[] = [
  'new dinas.selaras --name "Dinas Contoh" --period 2025',
  'import dinas.selaras ekinerja/*.xlsx daftar-nominatif.csv',
  'import dinas.selaras ekinerja/*.xlsx --accept-suggestions',
  'import dinas.selaras ekinerja/*.xlsx --answers jawaban.json',
  "call dinas.selaras employee.list '{}'",
  'call dinas.selaras rating.set \'{"employee": "198001012005011001", "hasil": "Diatas Ekspektasi", "reason": "Bukti dukung lengkap"}\'',
  'call dinas.selaras distribution.get \'{"unit": "Sekretariat"}\'',
  'call dinas.selaras history.undo',
  'export dinas.selaras minutes-pdf --to berita-acara.pdf',
  'evaluate rater.selaras-paket --answers answers.json --to rater.selaras-jawaban',
  'merge dinas.selaras *.selaras-jawaban',
  'split dinas.selaras "Ruang 1=Sekretariat" "Ruang 2=Bidang Data;Bidang Perencanaan"',
  'join dinas.selaras "dinas - Ruang 1.selaras"',
  'verify dinas.selaras',
  'recover rusak.selaras --to pulih.selaras',
  'open dinas.selaras',
];

/** The variables of the environment that the command line reads. */
export const variables = {
  SELARAS_PASSWORD: { id: 'kata sandi berkas atau paket', en: 'password of the file or package' },
  SELARAS_PIN: { id: 'PIN orang pada --as', en: 'PIN of the person in --as' },
  SELARAS_LANGUAGE: { id: 'id atau en', en: 'id or en' },
  SELARAS_HOME: { id: 'folder pengaturan mesin ini', en: 'folder of the settings of this machine' },
} as const satisfies Readonly<Record<string, Wording>>;

/** The other words of the help pages. */
export const helpWords = {
  title: {
    id: 'selaras: lokakarya kalibrasi dari baris perintah',
    en: 'selaras: calibration workshops from the command line',
  },
  examples: { id: 'Contoh', en: 'Examples' },
  exits: {
    id: 'Kode keluar: 0 selesai; 1 ditolak, tidak ada yang dikerjakan, atau verify/recover menemukan kerusakan. Jawaban selalu JSON di stdout.',
    en: 'Exit codes: 0 done; 1 refused, nothing done, or verify/recover found damage. Answers are always JSON on stdout.',
  },
  more: {
    id: 'Satu perintah atau nama: "help NAME". Semuanya sebagai JSON: "--help --json".',
    en: 'One command or name: "help NAME". All of it as JSON: "--help --json".',
  },
  kind: { id: 'Jenis', en: 'Kind' },
  command: { id: 'perintah (mengubah lokakarya)', en: 'command (changes the workshop)' },
  query: { id: 'pertanyaan (hanya membaca)', en: 'query (only reads)' },
  job: { id: 'pekerjaan', en: 'job' },
  roles: { id: 'Boleh dipakai', en: 'Open to' },
  nobody: { id: 'siapa saja', en: 'anyone' },
  input: { id: 'Masukan', en: 'Input' },
} as const satisfies Readonly<Record<string, Wording>>;
