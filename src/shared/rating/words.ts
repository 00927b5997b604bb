import type { Wording, Wordings } from '#shared/kernel/wording.ts';
import type { Rating } from '#shared/rules/levels.ts';

/** Ratings in a cell whose column says what is rated. */
export const ratingCells = {
  'di-atas': { id: 'Di atas', en: 'Above' },
  sesuai: { id: 'Sesuai', en: 'Meets' },
  'di-bawah': { id: 'Di bawah', en: 'Below' },
} as const satisfies Record<Rating, Wording>;

/** Words of the panel: grid, distribution, case. */
export const panelText = {
  'panel.title': { id: 'Panel', en: 'Panel' },
  'panel.grid': { id: 'Pegawai dan penilaiannya', en: 'People and their ratings' },
  'panel.quick': { id: 'Cari di tabel', en: 'Search the table' },
  'panel.show': { id: 'Tampilkan', en: 'Show' },
  'panel.showAll': { id: 'Semua pegawai', en: 'Everyone' },
  'panel.showMoved': { id: 'Predikat diubah', en: 'Predicate changed' },
  'panel.showUnrated': { id: 'Belum dinilai', en: 'Not rated yet' },
  'panel.showExcluded': { id: 'Dikecualikan', en: 'Excluded' },
  'panel.exclude': { id: 'Kecualikan', en: 'Exclude' },
  'panel.include': { id: 'Sertakan kembali', en: 'Take back in' },
  'panel.filtersLifted': {
    id: 'Saringan dilepas agar baris kasus yang dibuka terlihat.',
    en: 'Filters were lifted so that the row of the open case is in sight.',
  },
  'panel.side': { id: 'Sebaran dan kasus', en: 'Mix and case' },
  'panel.compact': { id: 'Baris rapat', en: 'Compact rows' },
  'panel.roomy': { id: 'Baris lega', en: 'Roomy rows' },
  'panel.locked': {
    id: 'Hasil sudah ditandatangani, jadi penilaian terkunci.',
    en: 'The result is signed, so the ratings are locked.',
  },
  'column.number': { id: 'No.', en: 'No.' },
  'column.numberHint': {
    id: 'Klik nomor untuk memilih seluruh baris. Ctrl dan klik pada judul kolom memilih seluruh kolom.',
    en: 'Click a number to select the whole row. Ctrl and a click on a heading select the whole column.',
  },
  'column.nip': { id: 'NIP', en: 'NIP' },
  'column.name': { id: 'Nama', en: 'Name' },
  'column.unit': { id: 'Unit kerja', en: 'Unit' },
  'column.grade': { id: 'Golongan', en: 'Grade' },
  'column.position_kind': { id: 'Jenis jabatan', en: 'Kind of position' },
  'column.education': { id: 'Pendidikan', en: 'Education' },
  'column.superior_nip': { id: 'NIP atasan', en: 'Superior’s NIP' },
  'column.initial_hasil': { id: 'Hasil kerja awal', en: 'Initial results' },
  'column.initial_perilaku': { id: 'Perilaku awal', en: 'Initial behaviour' },
  'column.initial_predicate': { id: 'Predikat awal', en: 'Initial predicate' },
  'column.position': { id: 'Jabatan', en: 'Position' },
  'column.hasil': { id: 'Hasil kerja', en: 'Results' },
  'column.perilaku': { id: 'Perilaku', en: 'Behaviour' },
  'column.predicate': { id: 'Predikat', en: 'Predicate' },
  'column.reason': { id: 'Alasan', en: 'Reason' },
  'column.state': { id: 'Status', en: 'State' },
  'column.hasilHint': {
    id: 'Hasil kerja terhadap ekspektasi. Nilai awal dicoret bila panel mengubahnya.',
    en: 'Results against expectation. The initial rating is struck through where the panel changed it.',
  },
  'column.perilakuHint': {
    id: 'Perilaku kerja terhadap ekspektasi. Nilai awal dicoret bila panel mengubahnya.',
    en: 'Behaviour against expectation. The initial rating is struck through where the panel changed it.',
  },
  'column.predicateHint': {
    id: 'Predikat mengikuti hasil dan perilaku kerja menurut matriks. Predikat awal dicoret bila berubah.',
    en: 'The predicate follows from results and behaviour by the matrix. The initial one is struck through where it changed.',
  },
  'cell.excluded': { id: 'Dikecualikan: {because}', en: 'Excluded: {because}' },
  'filter.all': { id: 'Semua nilai', en: 'All values' },
  'filter.blank': { id: '(kosong)', en: '(blank)' },
  'filter.title': { id: 'Saring {column}', en: 'Filter {column}' },
  'reason.title': { id: 'Alasan perubahan', en: 'Reason for the change' },
  'reason.label': { id: 'Mengapa?', en: 'Why?' },
  'reason.hint': { id: 'Masuk ke berita acara.', en: 'Goes into the minutes.' },
  'reason.last': { id: 'Alasan terakhir', en: 'Last reasons' },
  'reason.save': { id: 'Simpan perubahan', en: 'Save the change' },
  'reason.change': { id: '{axis}: {from} → {to}', en: '{axis}: {from} → {to}' },
  'exclude.title': { id: 'Kecualikan {n} pegawai', en: 'Exclude {n} {n|person|people}' },
  'exclude.lead': {
    id: 'Yang dikecualikan tidak dinilai dan keluar dari pembagi. Dapat diurungkan.',
    en: 'People who are excluded are not rated and leave the denominator. This can be undone.',
  },
  'exclude.because': { id: 'Sebab', en: 'Cause' },
  'exclude.note': { id: 'Keterangan', en: 'Details' },
  'exclude.do': { id: 'Kecualikan', en: 'Exclude' },
  'include.title': { id: 'Sertakan kembali {n} pegawai', en: 'Take {n} {n|person|people} back in' },
  'include.lead': {
    id: 'Yang disertakan kembali dinilai lagi dan masuk ke pembagi.',
    en: 'People taken back in are rated again and count in the denominator.',
  },
  'include.do': { id: 'Sertakan', en: 'Take back in' },
} as const satisfies Wordings;
