import type { Wordings } from '#shared/kernel/wording.ts';

/** What is said about a file that was read all the same. */
export const noteFiles = {
  'read.encoding-guessed': {
    id: 'Berkas "{file}" tidak menyebut penyandian hurufnya; dibaca sebagai {encoding}. Periksa nama yang memuat huruf khusus.',
    en: 'The file "{file}" does not say how its letters are encoded; it was read as {encoding}. Check names with special letters.',
  },
  'read.encoding-damaged': {
    id: 'Beberapa huruf dalam "{file}" rusak dan ditampilkan sebagai tanda pengganti. Periksa nama-nama di dalamnya.',
    en: 'Some letters in "{file}" are damaged and show as a replacement sign. Check the names in it.',
  },
  'read.csv-stray-quotes': {
    id: 'Tanda kutip di tengah sel pada baris {line} berkas "{file}" dibiarkan apa adanya.',
    en: 'Quotation marks inside a cell on line {line} of "{file}" were kept as they are.',
  },
  'read.csv-long-field': {
    id: 'Sebuah sel yang mulai pada baris {line} berkas "{file}" berisi beberapa baris. Pastikan tidak ada dua baris yang menjadi satu.',
    en: 'A cell that starts on line {line} of "{file}" spans several lines. Make sure that no two rows became one.',
  },
  'read.csv-text-formula': {
    id: 'Sel yang ditulis sebagai ="..." dalam "{file}" (mulai baris {line}) dibaca sebagai teks di dalam kutipnya.',
    en: 'Cells written as ="..." in "{file}" (from line {line}) were read as the text inside the quotes.',
  },
  'read.sheet-hidden': {
    id: 'Lembar "{sheet}" dalam "{file}" tersembunyi; isinya dibaca dan ditandai.',
    en: 'The sheet "{sheet}" in "{file}" is hidden; it was read and marked.',
  },
  'read.dates-1904': {
    id: 'Berkas "{file}" menghitung tanggal sejak 1904; semua tanggal telah disesuaikan.',
    en: 'The file "{file}" counts dates from 1904; all dates were adjusted.',
  },
  'read.macros-ignored': {
    id: 'Berkas "{file}" memuat makro; makro diabaikan dan tidak dijalankan.',
    en: 'The file "{file}" holds macros; they were ignored and not run.',
  },
  'read.links-ignored': {
    id: 'Berkas "{file}" memuat tautan ke berkas lain; tautan diabaikan dan nilai terakhir yang tersimpan dipakai.',
    en: 'The file "{file}" links to other files; the links were ignored and the last saved values used.',
  },
  'read.objects-ignored': {
    id: 'Berkas "{file}" memuat objek tertanam; objek diabaikan.',
    en: 'The file "{file}" holds embedded objects; they were ignored.',
  },
  'read.tab-without-cells': {
    id: 'Lembar "{sheet}" dalam "{file}" adalah grafik atau lembar khusus tanpa sel; dilewati.',
    en: 'The sheet "{sheet}" in "{file}" is a chart or a special sheet without cells; it was passed over.',
  },
  'read.formula-uncached': {
    id: '{n} rumus dalam "{file}" tidak menyimpan hasil dan dibaca sebagai sel kosong. Buka dan simpan ulang berkas di Excel bila nilainya diperlukan.',
    en: '{n} {n|formula|formulas} in "{file}" {n|holds|hold} no saved result and {n|was|were} read as blank. Open and save the file in Excel if the values are needed.',
  },
  'read.formula-errors': {
    id: '{n} sel dalam "{file}" berisi galat rumus ({text}); sel itu tidak bernilai. Perbaiki rumusnya di Excel, simpan, lalu impor lagi.',
    en: '{n} {n|cell|cells} in "{file}" {n|holds|hold} a formula error ({text}) and {n|has|have} no value. Mend the formula in Excel, save, and import the file again.',
  },
  'read.format-hides': {
    id: '{n} angka dalam "{file}" disembunyikan oleh format selnya (mis. {text}) dan dibaca sebagai sel kosong, seperti tampak di Excel.',
    en: '{n} {n|number|numbers} in "{file}" {n|is|are} hidden by the format of {n|its cell|their cells} (such as {text}) and {n|was|were} read as blank, as Excel shows {n|it|them}.',
  },
  'read.sheet-pictures': {
    id: 'Lembar "{sheet}" dalam "{file}" hanya berisi gambar, kotak teks, atau objek tanpa satu sel pun; tidak ada yang dibaca darinya.',
    en: 'The sheet "{sheet}" in "{file}" holds only pictures, text boxes or objects and not one cell; nothing was read from it.',
  },
  'read.csv-mended': {
    id: 'Baris {line} berkas "{file}" memuat tanda kutip yang salah tempat; baris itu dibaca menurut jumlah kolomnya. Periksa isinya.',
    en: 'Line {line} of "{file}" has a quotation mark in the wrong place; the line was read by its number of columns. Check what it holds.',
  },
  'read.same-file': {
    id: 'Berkas "{file}" sama persis dengan "{other}"; hanya satu yang dibaca.',
    en: 'The file "{file}" is the very same as "{other}"; only one was read.',
  },
  'read.entry-skipped': {
    id: '"{entry}" dalam "{file}" bukan berkas data (berkas sistem atau berkas kunci); dilewati.',
    en: '"{entry}" in "{file}" is no data file (a system or lock file); it was passed over.',
  },
  'read.entry-unsafe': {
    id: '"{entry}" dalam "{file}" memakai nama yang menunjuk ke luar arsip; tidak dibuka.',
    en: '"{entry}" in "{file}" has a name that points outside the archive; it was not opened.',
  },
} as const satisfies Wordings;

export type NoteCode = keyof typeof noteFiles;
