import type { HelpPage } from './page.ts';

/** Pages of the screens on which a workshop is begun and filled. */
export const startPages: readonly HelpPage[] = [
  {
    key: 'home',
    title: { id: 'Beranda', en: 'Home' },
    lead: {
      id: 'Tempat membuat atau membuka lokakarya, dan melihat langkah berikutnya. Satu berkas .selaras memuat satu instansi atau unit dan satu periode.',
      en: 'Where a workshop is made or opened, and where the next step is seen. One .selaras file holds one agency or unit and one period.',
    },
    parts: [
      {
        title: { id: 'Memulai', en: 'To begin' },
        kind: 'steps',
        items: [
          {
            id: 'Pilih Lokakarya baru, lalu isi nama, periode, dan nama fasilitator. Kata sandi boleh dikosongkan.',
            en: 'Choose New workshop, then give its name, its period and the facilitator. A password is optional.',
          },
          {
            id: 'Impor berkas dari portal pada layar Impor.',
            en: 'Import the files of the portal on the Import screen.',
          },
          {
            id: 'Ikuti Tahapan lokakarya di Beranda: tombol biru selalu menuju langkah berikutnya.',
            en: 'Follow the Stages on this screen: the blue button always leads to the next step.',
          },
        ],
      },
      {
        title: { id: 'Perlu diketahui', en: 'Good to know' },
        kind: 'lines',
        items: [
          {
            id: 'Kata sandi yang hilang tidak dapat dipulihkan oleh siapa pun. Simpanlah di tempat yang aman.',
            en: 'Nobody can recover a lost password. Keep it in a safe place.',
          },
          {
            id: 'Setiap perubahan langsung tersimpan; tidak ada tombol simpan. Baris paling bawah menyebutkan jam simpan terakhir.',
            en: 'Every change is saved at once; there is no save button. The bottom line says when the last one was.',
          },
          {
            id: 'Instansi contoh memuat 180 pegawai rekaan dan dapat dicoba tanpa risiko.',
            en: 'The sample agency holds 180 invented people and can be tried without risk.',
          },
          {
            id: 'Penilai yang menerima paket atau surat suara memilih Buka paket atau surat suara; lokakarya tidak diperlukan.',
            en: 'An evaluator who received a package or ballot paper chooses Open a package or ballot paper; no workshop is needed.',
          },
        ],
      },
    ],
  },
  {
    key: 'import',
    title: { id: 'Impor', en: 'Import' },
    lead: {
      id: 'Memasukkan daftar nominatif, rekap penilaian, dan predikat unit, apa adanya dari portal.',
      en: 'Brings in the nominative list, the rating recaps and the unit predicates, as the portal gives them.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Letakkan semua berkas sekaligus di tempat yang disediakan, atau pilih berkasnya. XLSX, XLS, ODS, CSV, dan HTML dapat dibaca.',
            en: 'Drop all files at once, or choose them. XLSX, XLS, ODS, CSV and HTML can be read.',
          },
          {
            id: 'Periksa pratinjau: yang diterima, diperbaiki, diragukan, dan ditolak, masing-masing dengan berkas, lembar, sel, dan alasannya.',
            en: 'Look through the preview: accepted, mended, doubtful and refused, each with file, sheet, cell and reason.',
          },
          {
            id: 'Jawab pertanyaan yang muncul. Yang tidak tertulis jelas tidak pernah ditebak.',
            en: 'Answer the questions. What the file does not clearly say is never guessed.',
          },
          {
            id: 'Terapkan. Satu kali Urungkan menarik seluruh impor.',
            en: 'Apply. One undo takes the whole import back.',
          },
          {
            id: 'Tetapkan predikat organisasi tiap unit dan instansi: dari sini ditentukan pola distribusi.',
            en: 'Set the organisation predicate of each unit and of the agency: it decides the pattern.',
          },
        ],
      },
      {
        title: { id: 'Bila ada masalah', en: 'If something is wrong' },
        kind: 'lines',
        items: [
          {
            id: 'Kolom salah dikenali: buka Pemetaan pada berkas itu dan pilih kolom yang benar. Pilihan diingat untuk berkas sejenis.',
            en: 'A column was taken for another: open the mapping of that file and choose the right one. It is remembered for files of the same kind.',
          },
          {
            id: 'Impor ulang menampilkan selisih; yang sudah diputuskan panel tidak tertimpa tanpa persetujuan.',
            en: 'Importing again shows the differences; what the panel decided is not overwritten without consent.',
          },
          {
            id: 'Baris yang ditolak dapat diunduh dengan alasannya untuk diperbaiki di sumbernya.',
            en: 'Refused rows can be downloaded with their reasons, to be put right at the source.',
          },
        ],
      },
    ],
  },
  {
    key: 'people',
    title: { id: 'Pegawai', en: 'People' },
    lead: {
      id: 'Daftar semua pegawai, dengan berkas orang yang dipilih di sampingnya.',
      en: 'A list of everybody, with the dossier of the chosen person beside it.',
    },
    parts: [
      {
        title: { id: 'Mencari', en: 'To find' },
        kind: 'lines',
        items: [
          {
            id: 'Ketik sebagian nama atau NIP; urutan katanya bebas. Persempit menurut unit di bilah atas, dan menurut predikat atau keadaan di bawah kolom pencarian.',
            en: 'Type parts of a name or NIP, in any order. Narrow by unit in the bar, and by predicate or state below the search.',
          },
          {
            id: 'Ctrl K mencari pegawai dari layar mana pun.',
            en: 'Ctrl K finds people from any screen.',
          },
        ],
      },
      {
        title: { id: 'Isi berkas', en: 'What a dossier holds' },
        kind: 'lines',
        items: [
          {
            id: 'Penilaian awal dan sekarang beserta alasan, riwayat keputusan, predikat periode lalu, penilaian sejawat, dan catatan kerja dari berkas yang diimpor.',
            en: 'Initial and present rating with reasons, the history of decisions, past predicates, peer ratings, and work records of the imported files.',
          },
          {
            id: 'Petikan satu pegawai untuk keberatan dapat diunduh sebagai PDF.',
            en: 'The extract of one person, for an objection, can be downloaded as PDF.',
          },
          {
            id: 'Pegawai yang tidak dinilai dikecualikan dengan alasannya; ia tidak dihapus dan dapat dimasukkan kembali.',
            en: 'A person who is not rated is excluded with a reason; nobody is deleted and anybody can be brought back.',
          },
        ],
      },
    ],
  },
  {
    key: 'rounds',
    title: { id: 'Penilaian', en: 'Rounds' },
    lead: {
      id: 'Penilaian perilaku oleh atasan, sejawat, dan bawahan, dengan paket tersegel dan tanpa jaringan.',
      en: 'Behaviour rated by superiors, peers and subordinates, by sealed packages and without a network.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Buat putaran: nama, batas waktu, dan instrumennya.',
            en: 'Make a round: its name, its days and its instrument.',
          },
          {
            id: 'Susun rencana siapa menilai siapa. Layar menyebutkan apakah semua penilai dapat dibandingkan.',
            en: 'Plan who rates whom. The screen says whether all raters can be compared.',
          },
          {
            id: 'Bagikan paket. Simpan paket (ZIP) dan lembar frasa sandi (PDF); keduanya harus tersimpan sebelum kotaknya dapat ditutup.',
            en: 'Give out packages. Save the packages (ZIP) and the passphrase slips (PDF); the box closes only when both are saved.',
          },
          {
            id: 'Gabungkan jawaban yang kembali. Skornya tetap tersegel sampai putaran ditutup.',
            en: 'Merge the answers that come back. Scores stay sealed until the round is closed.',
          },
          {
            id: 'Tutup putaran untuk membuka skornya. Ini tidak dapat diurungkan.',
            en: 'Close the round to release the scores. This cannot be undone.',
          },
        ],
      },
      {
        title: { id: 'Bila ada masalah', en: 'If something is wrong' },
        kind: 'lines',
        items: [
          {
            id: 'Frasa sandi hilang: tandai penilainya, lalu buat ulang paketnya. Paket lama tidak berlaku lagi.',
            en: 'A passphrase is lost: mark the raters and make their packages again. The old ones become void.',
          },
          {
            id: 'Penilai tanpa komputer: cetak formulir kertas, lalu ketik jawabannya di sini.',
            en: 'A rater without a computer: print the paper form, then type the answers here.',
          },
        ],
      },
    ],
  },
  {
    key: 'evaluation',
    title: { id: 'Paket saya', en: 'My package' },
    lead: {
      id: 'Layar penilai: menilai perilaku menurut contoh yang diamati, tanpa melihat penilaian orang lain.',
      en: 'The evaluator’s screen: behaviour is rated against observed examples, without seeing what others gave.',
    },
    parts: [
      {
        title: { id: 'Langkah', en: 'Steps' },
        kind: 'steps',
        items: [
          {
            id: 'Nilai tiap perilaku dengan tombol 1 sampai 5; 0 berarti tidak teramati. Setelah satu dinilai, perilaku berikutnya siap.',
            en: 'Rate each behaviour with the keys 1 to 5; 0 means not observed. After one, the next is ready.',
          },
          {
            id: 'Tingkat terendah dan tertinggi meminta bukti atau contoh nyata.',
            en: 'The lowest and the highest level ask for evidence or a real example.',
          },
          {
            id: 'Untuk banyak orang, pilih Per perilaku: satu perilaku untuk semua orang berturut-turut.',
            en: 'For many people choose By behaviour: one behaviour across everybody.',
          },
          {
            id: 'Segel jawaban dan kirim berkasnya kepada fasilitator.',
            en: 'Seal the answer and send its file to the facilitator.',
          },
        ],
      },
    ],
  },
];
