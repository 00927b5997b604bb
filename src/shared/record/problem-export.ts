import type { Wordings } from '#shared/kernel/wording.ts';

/** Why a result could not be written out. */
export const problemExport = {
  'export.number': {
    id: 'Sel {cell} pada lembar "{sheet}" bukan angka yang dapat ditulis. Hitung ulang hasilnya, lalu ekspor kembali.',
    en: 'Cell {cell} on the sheet "{sheet}" holds no number that can be written. Compute the result again, then export once more.',
  },
  'export.no-sheet': {
    id: 'Tidak ada tabel yang dipilih untuk diekspor. Pilih sedikitnya satu tabel.',
    en: 'No table was chosen for export. Choose at least one.',
  },
  'export.too-many-rows': {
    id: 'Lembar "{sheet}" melebihi {limit} baris, batas Excel. Bagi lokakarya per unit kerja, lalu ekspor bagian demi bagian.',
    en: 'The sheet "{sheet}" passes {limit} rows, the limit of Excel. Split the workshop by unit, then export part by part.',
  },
  'export.too-many-columns': {
    id: 'Lembar "{sheet}" harus berisi satu sampai {limit} kolom, batas Excel. Ubah pilihan kolom.',
    en: 'The sheet "{sheet}" must have one to {limit} columns, the limit of Excel. Change the choice of columns.',
  },
  'export.too-large': {
    id: 'Berkas hasil melebihi 4 GB ({part}). Bagi lokakarya per unit kerja, lalu ekspor bagian demi bagian.',
    en: 'The file would pass 4 GB ({part}). Split the workshop by unit, then export part by part.',
  },
  'export.unspoken': {
    id: 'Angka {value} tidak dapat ditulis dengan kata. Gunakan bilangan bulat dari nol.',
    en: 'The number {value} cannot be written in words. Use a whole number from zero.',
  },
  'record.not-signed-off': {
    id: 'Hasil belum ditandatangani, jadi belum ada yang dapat dibubuhi tanda tangan digital.',
    en: 'The result is not signed off yet, so there is nothing to sign digitally.',
  },
  'record.signed-already': {
    id: '{name} sudah membubuhkan tanda tangan digital pada hasil ini.',
    en: '{name} has signed this result digitally already.',
  },
  'record.unsigned': {
    id: 'Hasil ini belum bertanda tangan digital. Fasilitator membubuhkannya di layar Hasil.',
    en: 'This result bears no digital signature yet. A facilitator signs it on the Results screen.',
  },
  'record.no-signer': {
    id: 'Tidak ada tanda tangan sah dengan sidik kunci {fingerprint} dalam rekaman ini.',
    en: 'No valid signature in this record is by a key of the fingerprint {fingerprint}.',
  },
  'export.whose': {
    id: 'Sebutkan petikan siapa yang diminta, dengan NIP.',
    en: 'Say whose extract is meant, by NIP.',
  },
  'export.date': {
    id: '"{value}" bukan tanggal. Isi tanggal seperti 2026-11-24, lalu ekspor kembali.',
    en: '"{value}" is no date. Give a date such as 2026-11-24, then export again.',
  },
  'export.logo': {
    id: 'Lambang pada kop surat bukan gambar PNG atau JPEG. Pilih gambar lain di Pengaturan.',
    en: 'The emblem of the letterhead is no PNG or JPEG picture. Choose another one in the settings.',
  },
  'export.fonts': {
    id: 'Huruf dokumen tidak ditemukan di "{folder}". Pasang ulang aplikasi, lalu coba lagi.',
    en: 'The fonts of documents were not found in "{folder}". Install the app again, then try once more.',
  },
} as const satisfies Wordings;
