import type { Wordings } from '#shared/kernel/wording.ts';

/** Why a file could not be read. Every sentence names the file and says what to do next. */
export const problemFiles = {
  'files.missing': {
    id: 'Berkas "{file}" tidak ditemukan. Periksa apakah berkas dipindahkan atau diganti namanya, lalu pilih kembali.',
    en: 'The file "{file}" was not found. Check whether it was moved or renamed, then choose it again.',
  },
  'files.denied': {
    id: 'Berkas "{file}" tidak boleh dibuka oleh akun ini. Salin berkas ke folder Anda sendiri, lalu coba lagi.',
    en: 'This account may not open the file "{file}". Copy the file to a folder of your own, then try again.',
  },
  'files.locked': {
    id: 'Berkas "{file}" sedang dipakai program lain. Tutup berkas itu di program tersebut, lalu coba lagi.',
    en: 'The file "{file}" is in use by another program. Close it there, then try again.',
  },
  'files.folder': {
    id: '"{file}" adalah folder, bukan berkas. Buka folder itu dan pilih berkas di dalamnya.',
    en: '"{file}" is a folder, not a file. Open the folder and choose the files in it.',
  },
  'files.folder-too-large': {
    id: 'Folder berisi lebih dari {limit} berkas (sampai "{file}"). Pilih folder yang lebih kecil, atau berkas yang diperlukan saja.',
    en: 'The folder holds more than {limit} files (up to "{file}"). Choose a smaller folder, or only the files that are needed.',
  },
  'files.not-a-file': {
    id: '"{file}" bukan berkas biasa. Pilih berkas tabel seperti XLSX, ODS, atau CSV.',
    en: '"{file}" is not an ordinary file. Choose a table file such as XLSX, ODS or CSV.',
  },
  'files.unreadable': {
    id: 'Berkas "{file}" tidak dapat dibaca dari media penyimpanan ({detail}). Salin berkas ke komputer ini, lalu coba lagi.',
    en: 'The file "{file}" could not be read from its disk ({detail}). Copy the file to this computer, then try again.',
  },
  'files.empty': {
    id: 'Berkas "{file}" kosong. Ekspor ulang dari sumbernya, lalu coba lagi.',
    en: 'The file "{file}" is empty. Export it again from its source, then try again.',
  },
  'files.no-cells': {
    id: 'Berkas "{file}" kosong: tidak satu sel pun berisi. Gambar dan kotak teks tidak dibaca. Ekspor ulang dari sumbernya, lalu coba lagi.',
    en: 'The file "{file}" is empty: not one cell holds anything. Pictures and text boxes are not read. Export it again from its source, then try again.',
  },
  'files.sheet-left-out': {
    id: 'Lembar "{sheet}" dalam "{file}" rusak dan tidak dibaca; lembar lainnya dibaca. Buka di Excel atau LibreOffice, simpan ulang, lalu impor lagi bila lembar itu diperlukan.',
    en: 'The sheet "{sheet}" in "{file}" is damaged and was not read; the other sheets were. Open the file in Excel or LibreOffice, save it again, and import it once more if that sheet is needed.',
  },
  'files.truncated': {
    id: 'Berkas "{file}" terpotong sebelum akhir. Unduh atau salin ulang berkas dari sumbernya.',
    en: 'The file "{file}" breaks off before its end. Download or copy it again from its source.',
  },
  'files.too-large': {
    id: 'Berkas "{file}" lebih besar dari {limit} MB. Bagi menjadi beberapa berkas, misalnya per unit, lalu impor satu per satu.',
    en: 'The file "{file}" is larger than {limit} MB. Split it, for example by unit, and import the parts.',
  },
  'files.cancelled': {
    id: 'Pembacaan berkas "{file}" dibatalkan. Tidak ada yang disimpan.',
    en: 'Reading the file "{file}" was cancelled. Nothing was kept.',
  },
  'files.pdf': {
    id: 'Berkas "{file}" adalah PDF, bukan tabel. Minta atau ekspor data yang sama sebagai XLSX atau CSV.',
    en: 'The file "{file}" is a PDF, not a table. Ask for or export the same figures as XLSX or CSV.',
  },
  'files.image': {
    id: 'Berkas "{file}" adalah gambar atau video, bukan tabel. Ekspor datanya sebagai XLSX atau CSV.',
    en: 'The file "{file}" is a picture or a video, not a table. Export the figures as XLSX or CSV.',
  },
  'files.document': {
    id: 'Berkas "{file}" adalah dokumen teks atau presentasi. Salin tabelnya ke lembar kerja, simpan sebagai XLSX, lalu impor.',
    en: 'The file "{file}" is a text document or a presentation. Copy its table into a spreadsheet, save it as XLSX, then import that.',
  },
  'files.archive': {
    id: 'Berkas "{file}" adalah arsip yang tidak dapat dibuka di sini. Ekstrak isinya, atau kemas ulang sebagai ZIP.',
    en: 'The file "{file}" is an archive that cannot be opened here. Unpack it, or pack it again as ZIP.',
  },
  'files.not-a-table': {
    id: 'Berkas "{file}" bukan tabel yang dikenal. Pilih berkas XLSX, ODS, CSV, atau tabel HTML.',
    en: 'The file "{file}" is no table that is known here. Choose an XLSX, ODS or CSV file, or an HTML table.',
  },
  'files.old-excel': {
    id: 'Berkas "{file}" memakai format Excel dari sebelum tahun 1993. Buka di Excel atau LibreOffice, pilih Simpan Sebagai, jenis "Excel Workbook (.xlsx)", lalu impor berkas baru itu.',
    en: 'The file "{file}" is in an Excel format from before 1993. Open it in Excel or LibreOffice, choose Save As, type "Excel Workbook (.xlsx)", then import the new file.',
  },
  'files.xls-damaged': {
    id: 'Berkas Excel lama "{file}" rusak atau terpotong, sehingga isinya tidak dapat dipercaya. Unduh atau salin ulang, atau buka di Excel dan simpan sebagai .xlsx.',
    en: 'The old Excel file "{file}" is damaged or cut short, so that its contents cannot be trusted. Download or copy it again, or open it in Excel and save it as .xlsx.',
  },
  'files.binary-excel': {
    id: 'Berkas "{file}" memakai format biner Excel (.xlsb). Buka di Excel, pilih Simpan Sebagai, jenis "Excel Workbook (.xlsx)", lalu impor berkas baru itu.',
    en: 'The file "{file}" is in the binary Excel format (.xlsb). Open it in Excel, choose Save As, type "Excel Workbook (.xlsx)", then import the new file.',
  },
  'files.password': {
    id: 'Berkas "{file}" dilindungi kata sandi. Buka dengan kata sandinya, hapus perlindungan itu, simpan, lalu coba lagi.',
    en: 'The file "{file}" is protected by a password. Open it with the password, remove the protection, save it, then try again.',
  },
  'files.zip-password': {
    id: 'Arsip "{file}" dilindungi kata sandi. Ekstrak dengan kata sandinya, lalu impor berkas di dalamnya.',
    en: 'The archive "{file}" is protected by a password. Unpack it with the password, then import the files in it.',
  },
  'files.zip-damaged': {
    id: 'Berkas "{file}" rusak atau terpotong. Unduh atau salin ulang dari sumbernya, atau buka dan simpan ulang di Excel.',
    en: 'The file "{file}" is damaged or cut short. Download or copy it again from its source, or open it in Excel and save it again.',
  },
  'files.zip-bomb': {
    id: 'Berkas "{file}" mengembang jauh melebihi ukuran wajar dan ditolak demi keamanan. Periksa asal berkas ini.',
    en: 'The file "{file}" unpacks to far more than is reasonable and was refused for safety. Check where this file came from.',
  },
  'files.zip-method': {
    id: 'Berkas "{file}" dikemas dengan cara yang tidak dikenal. Buka dan simpan ulang, atau kemas ulang sebagai ZIP biasa.',
    en: 'The file "{file}" is packed in a way that is not known here. Open it and save it again, or pack it as an ordinary ZIP.',
  },
  'files.zip-too-many': {
    id: 'Arsip "{file}" berisi lebih dari {limit} berkas. Bagi menjadi beberapa arsip yang lebih kecil.',
    en: 'The archive "{file}" holds more than {limit} files. Split it into smaller archives.',
  },
  'files.zip-too-deep': {
    id: 'Arsip "{file}" berada di dalam arsip di dalam arsip. Ekstrak arsip luarnya, lalu impor yang di dalam.',
    en: 'The archive "{file}" lies in an archive in an archive. Unpack the outer one, then import what is in it.',
  },
  'files.zip-nothing': {
    id: 'Arsip "{file}" tidak berisi berkas yang dapat dibaca. Periksa isinya, lalu pilih arsip yang berisi XLSX, ODS, atau CSV.',
    en: 'The archive "{file}" holds no file that can be read. Check its contents and choose one that holds XLSX, ODS or CSV files.',
  },
  'files.inner-too-large': {
    id: 'Berkas "{file}" di dalam arsip lebih besar dari {limit} MB. Ekstrak arsipnya, lalu impor berkas itu langsung.',
    en: 'The file "{file}" inside an archive is larger than {limit} MB. Unpack the archive, then import the file itself.',
  },
  'files.part-missing': {
    id: 'Berkas "{file}" tidak lengkap: bagian "{part}" tidak ada. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi.',
    en: 'The file "{file}" is incomplete: its part "{part}" is missing. Open it in Excel or LibreOffice, save it again, then try again.',
  },
  'files.sheet-missing': {
    id: 'Buku kerja "{file}" tidak memiliki lembar berisi sel. Periksa isinya, lalu pilih berkas lain.',
    en: 'The workbook "{file}" has no sheet with cells. Check its contents and choose another file.',
  },
  'files.sheet-damaged': {
    id: 'Lembar kerja dalam "{file}" rusak. Buka di Excel atau LibreOffice, simpan ulang, lalu coba lagi.',
    en: 'A worksheet in "{file}" is damaged. Open it in Excel or LibreOffice, save it again, then try again.',
  },
  'files.xml-damaged': {
    id: 'Isi berkas "{file}" rusak dan tidak dapat dibaca sampai akhir. Buka dan simpan ulang, atau unduh ulang dari sumbernya.',
    en: 'The contents of "{file}" are damaged and cannot be read to the end. Open it and save it again, or download it again.',
  },
  'files.xml-doctype': {
    id: 'Berkas "{file}" memuat definisi yang tidak pernah ada dalam lembar kerja biasa dan ditolak demi keamanan. Periksa asal berkas ini.',
    en: 'The file "{file}" holds definitions that no ordinary spreadsheet has and was refused for safety. Check where it came from.',
  },
  'files.no-table': {
    id: 'Berkas "{file}" tidak memuat tabel. Ekspor datanya sebagai XLSX atau CSV, lalu coba lagi.',
    en: 'The file "{file}" holds no table. Export the figures as XLSX or CSV, then try again.',
  },
  'files.csv-quote': {
    id: 'Tanda kutip pada baris {line} berkas "{file}" tidak berpasangan, sehingga batas kolom tidak pasti. Perbaiki baris itu atau ekspor ulang berkasnya.',
    en: 'A quotation mark on line {line} of "{file}" has no partner, so it is not certain where the columns end. Mend that line or export the file again.',
  },
  'files.csv-endless': {
    id: 'Baris {line} berkas "{file}" terlalu panjang untuk sebuah tabel. Periksa tanda kutip dan akhir baris di sana.',
    en: 'Line {line} of "{file}" is too long for a table. Check the quotation marks and line ends there.',
  },
  'files.too-many-sheets': {
    id: 'Berkas "{file}" memiliki lebih dari {limit} lembar atau tabel. Bagi menjadi beberapa berkas.',
    en: 'The file "{file}" has more than {limit} sheets or tables. Split it into several files.',
  },
  'files.too-many-rows': {
    id: 'Berkas "{file}" memiliki lebih dari {limit} baris. Bagi menjadi beberapa berkas, misalnya per unit.',
    en: 'The file "{file}" has more than {limit} rows. Split it into several files, for example by unit.',
  },
  'files.too-many-columns': {
    id: 'Berkas "{file}" memiliki lebih dari {limit} kolom. Hapus kolom yang tidak diperlukan, lalu coba lagi.',
    en: 'The file "{file}" has more than {limit} columns. Remove the columns that are not needed, then try again.',
  },
  'files.too-many-cells': {
    id: 'Berkas "{file}" memuat terlalu banyak isi untuk dibaca sekaligus. Bagi menjadi beberapa berkas, misalnya per unit.',
    en: 'The file "{file}" holds too much to be read at once. Split it into several files, for example by unit.',
  },
  'files.too-many-strings': {
    id: 'Berkas "{file}" memuat terlalu banyak teks untuk dibaca sekaligus. Bagi menjadi beberapa berkas, misalnya per unit.',
    en: 'The file "{file}" holds too much text to be read at once. Split it into several files, for example by unit.',
  },
  'files.cell-too-long': {
    id: 'Sebuah sel dalam "{file}" berisi lebih dari {limit} huruf. Pendekkan isi sel itu, lalu coba lagi.',
    en: 'A cell in "{file}" holds more than {limit} characters. Shorten it, then try again.',
  },
} as const satisfies Wordings;
